import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';

test('the browser writes Arabic, and the one from npm with a font of its own', async () => {
	const browser = await openBrowser();
	const page = await browser.newPage();
	await page.setContent('<html lang="ar" dir="rtl"><body>ما مدى رضاكم عن البرنامج؟ ١٢٣</body></html>');
	const session = await page.context().newCDPSession(page);
	await session.send('DOM.enable');
	await session.send('CSS.enable');
	const { root } = await session.send('DOM.getDocument', { depth: -1 });
	const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'body' });
	const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
	await browser.close();
	const names = fonts.map((font) => font.familyName);
	if (process.env['CHROMIUM_PATH']) expect(names).not.toEqual([]);
	else expect(names).toContain('IBM Plex Sans Arabic');
});

test('the browser reaches the loopback address and nothing else', async () => {
	const server = createServer((_request, response) => response.end('<title>here</title>'));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const browser = await openBrowser();
	const page = await browser.newPage();
	await page.goto(`http://127.0.0.1:${port}/`);
	expect(await page.title()).toBe('here');
	await expect(page.goto('http://example.org/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
	await browser.close();
	server.close();
});
