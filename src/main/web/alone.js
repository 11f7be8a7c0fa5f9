// SPDX-License-Identifier: Apache-2.0
/*
 * The page that checks bundles without belonging to one. It also reads a ZIP, in the one form that a bundle has
 * (portfolio-format.md), so that no other program finds other files in it. What differs, is locked or is larger than 4 GiB is
 * refused: it can be unpacked and chosen as a folder.
 */
(() => {
'use strict';

const fail = why => {
	throw Object.assign(new Error(why), { why });
};
const LOCAL = 0x04034b50, DATA = 0x08074b50, CENTRAL = 0x02014b50, END = 0x06054b50;
const [KIND, NONE] = [0x0808 | 8 << 16, 0xffffffff];

/** The files of a ZIP by their names, unpacked in order; it takes up to its own unpacked size in the browser's memory. */
async function readZip(zip) {
	const view = async (from, length) => new DataView(await zip.slice(from, from + length).arrayBuffer());
	/** That 16 or 32 bits at each of these places have these values. */
	const require = (bytes, fields) => fields.every(([at, value, size = 4]) =>
		at + size <= bytes.byteLength && (size === 4 ? bytes.getUint32(at, true) : bytes.getUint16(at, true)) === value) || fail('zip');
	const start = Math.max(0, zip.size - 22);
	const end = await view(start, 22);
	require(end, [[0, END], [4, 0], [20, 0, 2]]);
	const [count, length, from] = [end.getUint16(10, true), end.getUint32(12, true), end.getUint32(16, true)];
	require(end, [[8, count, 2], [12, start - from]]);
	const directory = await view(from, length);
	const files = [];
	let at = 0;
	let place = 0;
	for (let i = 0; i < count; i++) {
		require(directory, [[at, CENTRAL], [at + 8, KIND], [at + 30, 0], [at + 34, 0], [at + 38, 0], [at + 42, place]]);
		const [time, sum, packed, size] = [12, 16, 20, 24].map(field => directory.getUint32(at + field, true));
		const named = directory.getUint16(at + 28, true);
		require(directory, [[at + 4, 20 | 20 << 16]]);
		const name = new Uint8Array(directory.buffer, at + 46, Math.min(named, length - at - 46));
		const local = await view(place, 30 + named);
		require(local, [[0, LOCAL], [4, 20, 2], [6, KIND], [10, time], [14, 0], [18, 0], [22, 0], [26, named]]);
		const isSame = name.every((byte, j) => byte === local.getUint8(30 + j));
		const content = place + 30 + named;
		require(await view(content + packed, 16), [[0, DATA], [4, sum], [8, packed], [12, size]]);
		const path = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name);
		if (!isSame || name.length !== named || files.some(one => one.webkitRelativePath === path) || packed === NONE) {
			fail('zip');
		}
		files.push(Object.assign(await inflated(zip.slice(content, content + packed), size), { webkitRelativePath: path }));
		at += 46 + named;
		place = content + packed + 16;
	}
	return at === length && place === from && count > 0 ? files : fail('zip');
}

/** What is unpacked, if it is as long as it should be. */
async function inflated(packed, size) {
	const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
	const parts = [];
	let left = size;
	for (let part = await reader.read(); !part.done && left >= 0; part = await reader.read()) {
		parts.push(part.value);
		left -= part.value.length;
	}
	return left === 0 ? new Blob(parts) : fail('zip');
}

const readOrFail = zip => readZip(zip).catch(error => fail(error.why ?? 'zip'));
byId('contents').remove();
document.querySelector('.frame').classList.remove('frame');
byId('check-heading').textContent = word('web-check.alone-title');
byId('check').hidden = false;
mountCheck(byId('check'), { isAlone: true, readZip: readOrFail }, word);
})();
