/**
 * Runs in a page before its scripts: notices when the map is there, and takes steps. Nothing here may refer to this module.
 *
 * `bench step` marks the beginning of each step, `bench map` the moment at which the drawing of the page is complete,
 * `bench ready` the one at which a live map answers.
 */
export function drive() {
	/** A step begins at most this often, and once nothing has moved for so many times as long. */
	const TICK_MILLISECONDS = 100;
	const QUIET_TICKS = 3;
	const LONGEST_STEP_TICKS = 60;

	let frames = 0;
	/**
	 * What is still to come: frames that a busy GPU process holds back, and answers of MapLibre's workers, which cut tiles
	 * while no frame is asked for.
	 */
	const asked = new Set();
	const { requestAnimationFrame, cancelAnimationFrame } = window;
	window.requestAnimationFrame = (callback) => {
		const id = requestAnimationFrame.call(window, (time) => {
			frames++;
			asked.delete(id);
			callback(time);
		});
		asked.add(id);
		return id;
	};
	window.cancelAnimationFrame = (id) => {
		asked.delete(id);
		cancelAnimationFrame.call(window, id);
	};
	window.Worker = class extends Worker {
		/** @param {string | URL} address @param {WorkerOptions} [options] */
		constructor(address, options) {
			super(address, options);
			this.addEventListener('message', ({ data }) => data?.type === '<response>' && asked.delete(data.id));
		}

		/** @param {any} message @param {any} [transfer] */
		postMessage(message, transfer) {
			if (message?.type === '<cancel>') asked.delete(message.id);
			else if (message?.id && message.type !== '<response>') asked.add(message.id);
			super.postMessage(message, transfer);
		}
	};

	/** One year on: the page says how, or has the slider of the atlas. */
	function step() {
		if (window.stepYear) window.stepYear();
		else
			document
				.querySelector('[role=slider]')
				?.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageUp', bubbles: true, cancelable: true }));
	}

	/** A while, and a frame: Chromium gives none as long as the GPU process is busy with those before. */
	async function tick() {
		await new Promise((resolve) => setTimeout(resolve, TICK_MILLISECONDS));
		await new Promise((resolve) => requestAnimationFrame.call(window, resolve));
	}

	/** Waits until nothing has moved for a while, and what has is drawn. */
	async function quiet() {
		for (let ticks = 0, still = 0; still < QUIET_TICKS && ticks < LONGEST_STEP_TICKS; ticks++) {
			const before = frames;
			await tick();
			still = frames === before && asked.size === 0 ? still + 1 : 0;
		}
	}

	window.bench = {
		/** @param {number} count */
		async run(count) {
			for (let taken = 0; taken < count; taken++) {
				performance.mark('bench step');
				step();
				await quiet();
			}
			performance.mark('bench step');
		},
		/** @param {number} count */
		async skip(count) {
			for (let taken = 0; taken < count; taken++) step();
			await quiet();
		}
	};

	const seen = new Set();
	/** @param {string} name */
	const markOnce = (name) => {
		if (!seen.has(name)) performance.mark(name);
		seen.add(name);
	};
	new MutationObserver((_, observer) => {
		const svg = document.querySelector('.sheet svg');
		if (svg && (svg.nextSibling || document.readyState !== 'loading')) markOnce('bench map');
		if (document.querySelector('main[data-ready=true]')) {
			markOnce('bench ready');
			observer.disconnect();
		}
	}).observe(document, { childList: true, subtree: true, attributeFilter: ['data-ready'] });
}
