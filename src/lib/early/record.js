{
	// What a reader does before the page listens: see src/lib/early/replay.ts.
	/** @type {import('./replay').Deed[]} */
	const deeds = [];
	const types = ['click', 'input', 'change', 'submit'];
	/** @param {Event} event */
	const record = (event) => {
		if (event.type === 'submit') event.preventDefault();
		const control = /** @type {Element} */ (event.target).closest('button, input, select, textarea, form');
		if (!control) return;
		// A browser opens what such a button opens by itself; done again, it would close it.
		if (event.type === 'click' && control.hasAttribute('popovertarget')) event.preventDefault();
		const { value, checked } = /** @type {HTMLInputElement} */ (control);
		deeds.push({ control, type: event.type, value, checked });
	};
	for (const type of types) addEventListener(type, record, true);
	window.takeEarlyDeeds = () => {
		for (const type of types) removeEventListener(type, record, true);
		return deeds.splice(0);
	};
}
