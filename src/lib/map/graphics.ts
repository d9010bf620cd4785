/** Names under which browsers draw WebGL without a graphics card. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|basic render|software/i;

/** Whether a renderer, named as WebGL names it unmasked, does without a graphics card. */
export function isSoftware(renderer: string): boolean {
	return SOFTWARE.test(renderer);
}

/** The name of what draws on a canvas; empty where the browser keeps it to itself. */
export function rendererName(canvas: HTMLCanvasElement): string {
	const gl = canvas.getContext('webgl2');
	const information = gl?.getExtension('WEBGL_debug_renderer_info');
	return information ? String(gl?.getParameter(information.UNMASKED_RENDERER_WEBGL)) : '';
}
