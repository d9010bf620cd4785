/** Size and hash of one shipped file. */
export interface DataFile {
	readonly bytes: number;
	/** SHA-256, lower-case hexadecimal. */
	readonly sha256: string;
}

/** `static/data/manifest.json`. Keys are file names under `/data/`. */
export interface DataManifest {
	readonly files: Readonly<Record<string, DataFile>>;
}
