// The colours that the reader has chosen before, from the first paint on: see src/lib/state/theme.svelte.ts.
try {
	const choice = localStorage.getItem('treaty-atlas:theme');
	if (choice === 'light' || choice === 'dark') document.documentElement.style.colorScheme = choice;
} catch {
	// Storage may be forbidden: then nothing was remembered.
}
