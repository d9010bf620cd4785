/** Arguments with which a Chromium renders the map in software: tests and benchmark need no GPU. */
export const SOFTWARE_RENDERING = [
	'--no-sandbox',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--ignore-gpu-blocklist',
	// Debian's wrapper forces GPU rasterisation, which crawls without a GPU.
	'--disable-gpu-rasterization',
	'--disable-accelerated-2d-canvas',
	'--disable-background-networking'
];
