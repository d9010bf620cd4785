/** The part of mapshaper's programmatic interface that the build uses; the package ships no types. */
declare module 'mapshaper' {
	const mapshaper: {
		/** Runs commands on files held in memory; resolves to the files the commands wrote, by name. */
		applyCommands(
			commands: string,
			input: Record<string, string | Uint8Array>
		): Promise<Record<string, string | Uint8Array>>;
	};
	export default mapshaper;
}
