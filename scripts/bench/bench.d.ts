// What the pages of the benchmark and its driver tell each other.
declare global {
	interface Window {
		/** Goes on by a year; set by the pages that the atlas is compared with. */
		stepYear?: () => void;
		bench: {
			run(count: number): Promise<void>;
			skip(count: number): Promise<void>;
		};
	}
}

export {};
