// A prerendered page is seen, and used, before its scripts listen. `record.js` stands in every page itself (see
// `src/hooks.server.ts`; its hash is in the policy, see `svelte.config.js`) and keeps what a reader does with buttons and
// fields until then, also that a form is sent, which would open the page anew. What follows does it once they listen.

/** Something a reader did with a control before the page's scripts listened. */
export interface Deed {
	readonly control: Element;
	/** That of the event. */
	readonly type: string;
	/** What a field held then; `undefined` for what holds nothing. */
	readonly value: string | undefined;
	readonly checked: boolean | undefined;
}

/** Does, in order, what was recorded since the page opened, and ends the recording. Later calls do nothing. */
export function replayDeeds(): void {
	for (const deed of window.takeEarlyDeeds?.() ?? []) if (deed.control.isConnected) replay(deed);
}

function replay({ control, type, value, checked }: Deed): void {
	if (control instanceof HTMLFormElement) {
		if (type === 'submit') control.requestSubmit();
	} else if (control instanceof HTMLButtonElement) {
		// A button that sends its form has the sending as a deed of its own.
		if (type === 'click' && !(control.form && control.type === 'submit')) control.click();
	} else if (type === 'input' || type === 'change') {
		// The page has set its fields to what it knows. Files are nobody's to set, and are kept.
		const { type: kind } = control as HTMLInputElement;
		if (kind !== 'file') Object.assign(control, { value, checked });
		control.dispatchEvent(new Event(type, { bubbles: true }));
	}
}
