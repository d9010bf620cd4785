{
	// What stands in the template before this script is asked for once the page's first picture is on screen: see
	// src/lib/server/preload.ts.
	const links = /** @type {HTMLTemplateElement} */ (document.currentScript?.previousElementSibling);
	const ask = () => links.replaceWith(links.content);
	// A page that nobody sees has no frames.
	if (document.hidden) ask();
	else requestAnimationFrame(() => setTimeout(ask));
}
