import { expect, it } from 'vitest';
import { isSoftware, rendererName } from './graphics';

it.each([
	['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)', true],
	['llvmpipe (LLVM 15.0.7, 256 bits)', true],
	['ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0)', true],
	['Mesa/X.org, softpipe', true],
	['Apple GPU', false],
	['ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)', false],
	['Mali-G78', false],
	['', false]
])('%s: %s', (name, software) => {
	expect(isSoftware(name)).toBe(software);
});

it('has no name where the browser tells none', () => {
	const canvas = (gl: unknown) => ({ getContext: () => gl }) as unknown as HTMLCanvasElement;
	expect(rendererName(canvas(null))).toBe('');
	expect(rendererName(canvas({ getExtension: () => null }))).toBe('');
	const gl = {
		getExtension: () => ({ UNMASKED_RENDERER_WEBGL: 7 }),
		getParameter: (name: number) => name && 'GPU'
	};
	expect(rendererName(canvas(gl))).toBe('GPU');
});
