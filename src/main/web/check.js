// SPDX-License-Identifier: Apache-2.0
/*
 * Checks the bundle that this page lies in, without a connection, and finds what the program's 'verify' finds
 * (portfolio-format.md). A page can be changed with its bundle, so it lists the ways that do not need it. Everything it reads is
 * a stranger's: it is shown as text, and what cannot be read does not hold. Elements are made by page.js.
 */
const mountCheck = (() => {
'use strict';

// ---- bytes

const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
const isHex = (text, digits) => typeof text === 'string' && /^([0-9a-f]{2})*$/i.test(text) && (!digits || text.length === digits);
const unhex = text => Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16));
const utf8 = text => new TextEncoder().encode(text);
const isSame = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);

function fail(why, file = '') {
	throw Object.assign(new Error(why), { why, file });
}

function joined(...parts) {
	const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

const u64 = number => unhex(number.toString(16).padStart(16, '0'));

// ---- SHA-256 (FIPS 180-4), piece by piece: the browser's own needs all in memory

const primes = [2];
for (let number = 3; primes.length < 64; number += 2) {
	primes.push(...primes.some(prime => number % prime === 0) ? [] : [number]);
}
/** The constants: the first 32 bits after the point of the roots of primes. */
const fraction = number => number % 1 * 2 ** 32;
const START = Int32Array.from(primes.slice(0, 8), prime => fraction(Math.sqrt(prime)));
const ROUNDS = Int32Array.from(primes, prime => fraction(Math.cbrt(prime)));
const words = new Int32Array(64);
const turn = (word, by) => word >>> by | word << 32 - by;

function compress(state, bytes) {
	for (let at = 0; at + 64 <= bytes.length; at += 64) {
		for (let i = 0, b = at; i < 16; i++, b += 4) {
			words[i] = bytes[b] << 24 | bytes[b + 1] << 16 | bytes[b + 2] << 8 | bytes[b + 3];
		}
		for (let i = 16; i < 64; i++) {
			const x = words[i - 15];
			const y = words[i - 2];
			words[i] = words[i - 16] + (turn(x, 7) ^ turn(x, 18) ^ x >>> 3) + words[i - 7] + (turn(y, 17) ^ turn(y, 19) ^ y >>> 10);
		}
		let a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
		for (let i = 0; i < 64; i++) {
			const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + ROUNDS[i] + words[i] | 0;
			const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
			h = g; g = f; f = e; e = d + one | 0;
			d = c; c = b; b = a; a = one + two | 0;
		}
		state[0] += a; state[1] += b; state[2] += c; state[3] += d;
		state[4] += e; state[5] += f; state[6] += g; state[7] += h;
	}
}

class Sha256 {
	state = START.slice();
	rest = new Uint8Array();
	length = 0;

	update(bytes) {
		const all = this.rest.length > 0 ? joined(this.rest, bytes) : bytes;
		compress(this.state, all);
		this.rest = all.slice(all.length - all.length % 64);
		this.length += bytes.length;
		return this;
	}

	digest() {
		this.update(joined([0x80], new Uint8Array((119 - this.length % 64) % 64), u64(this.length * 8)));
		const bytes = new DataView(new ArrayBuffer(32));
		this.state.forEach((word, i) => bytes.setInt32(4 * i, word));
		return new Uint8Array(bytes.buffer);
	}
}

const sha256 = bytes => new Sha256().update(bytes).digest();

/** SHA-256 of a tag and parts, each after its length (file-format.md). */
const framed = (tag, ...parts) => sha256(joined(...[utf8(tag), ...parts].flatMap(part => [u64(part.length), part])));

/** The first digits of some bytes in Crockford's base 32, in groups. */
function crockford(bytes, digits, group) {
	const fives = Array.from(bytes, byte => byte.toString(2).padStart(8, '0')).join('').match(/.{5}/g).slice(0, digits);
	return fives.map((five, i) => (i && i % group === 0 ? '-' : '') + '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[parseInt(five, 2)]).join('');
}

/** A hash made slow, so that nobody can prepare two things with one code. */
async function slow(hash, salt, iterations) {
	const key = await crypto.subtle.importKey('raw', utf8(hex(hash)), 'PBKDF2', false, ['deriveBits']);
	return new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: utf8(salt), iterations }, key, 160));
}

/** Older codes are shorter, and of the hash itself. */
const headCode = async (count, chain, isOlder) => `${count}-` + (isOlder ? crockford(chain, 15, 5)
	: crockford(await slow(chain, 'daybook.head-code.v2', 2 ** 17), 20, 5));
const printingCode = async (hash, isOlder) => isOlder ? crockford(hash, 12, 4)
	: crockford(await slow(hash, 'daybook.printing-code.v2', 2 ** 12), 24, 4);
/** Those after the number of entries. */
const digitsOf = code => code.replace(/^[^-]*|[\s-]/g, '');

// ---- DER, as much as signatures have

/** One value: its tag, its content, and all of it. Throws if it is cut off or its length is not in DER. */
function der(bytes, at = 0) {
	let start = at + 2;
	let length = bytes[at + 1];
	let least = 0;
	if (length >= 0x80) {
		const octets = length - 0x80;
		start += octets;
		length = octets < 5 ? Number(`0x0${hex(bytes.subarray(at + 2, start))}`) : NaN;
		least = octets === 1 ? 0x80 : 256 ** (octets - 1);
	}
	if (!(length >= least && start + length <= bytes.length)) {
		fail('length');
	}
	return { tag: bytes[at], content: bytes.subarray(start, start + length), all: bytes.subarray(at, start + length) };
}

function inside({ content }) {
	const found = [];
	for (let at = 0; at < content.length; at += found.at(-1).all.length) {
		found.push(der(content, at));
	}
	return found;
}

/** The value that a path leads to: a number for each value on it, from the end if it is negative. */
const within = (value, ...path) => path.reduce((one, i) => inside(one).at(i), value);
const requireDer = value => value.tag & 0x20 && inside(value).forEach(requireDer);

function put(tag, ...parts) {
	const content = joined(...parts);
	const digits = content.length.toString(16);
	const octets = unhex(digits.padStart(digits.length + digits.length % 2, '0'));
	return joined([tag], content.length < 0x80 ? octets : [0x80 + octets.length, ...octets], content);
}

const sequence = (...parts) => put(0x30, ...parts);
const setOf = (...parts) => put(0x31, ...parts);
const octetString = bytes => put(0x04, bytes);
const oid = digits => put(0x06, unhex(digits));
const ONE = [2, 1, 1];
const TRUE = [1, 1, 0xff];
const DATA = oid('2a864886f70d010701');
const SIGNED_DATA = oid('2a864886f70d010702');
const CONTENT_TYPE = oid('2a864886f70d010903');
const MESSAGE_DIGEST = oid('2a864886f70d010904');
const CERTIFICATE_2 = oid('2a864886f70d010910022f');
const SHA_256 = oid('608648016503040201');
const ECDSA_SHA_256 = sequence(oid('2a8648ce3d040302'));

// ---- signatures

/** An ECDSA signature as the browser wants it. */
function twoNumbers(signature, size) {
	const numbers = inside(der(signature)).map(({ content }) => joined(new Uint8Array(size), content).slice(-size));
	const anew = sequence(...numbers.map(number => {
		const digits = number.subarray(number.findIndex(byte => byte > 0));
		return put(0x02, digits[0] < 0x80 ? [] : [0], digits);
	}));
	return isSame(anew, signature) ? joined(...numbers) : new Uint8Array();
}

const isBy = async (spki, algorithm, message, signature) => crypto.subtle.verify(
	algorithm, await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify']), signature, message);
const isEcdsa = (spki, [namedCurve, size], hash, message, signature) =>
	isBy(spki, { name: 'ECDSA', namedCurve, hash }, message, twoNumbers(signature, size));

function certificateParts(certificate) {
	const [signed, , signature] = inside(certificate);
	const [serial, , issuer, validity, , spki, ...more] = inside(signed).filter((field, i) => i > 0 || field.tag !== 0xa0);
	return { all: certificate.all, signed: signed.all, signature: signature.content.subarray(1), serial, issuer, validity, spki: spki.all, more };
}

/**
 * Checks a signature over a digest in the one form that a diary writes: built anew from the certificate and the two numbers
 * in it, it has to be the same to the byte, though zeros may follow in a PDF. Gives null if it is not valid.
 */
async function readSignature(bytes, digest, isPadded) {
	try {
		const data = within(der(bytes), 1, 0);
		const certificate = within(data, 3, 0);
		const signature = within(data, -1, 0, 5).content;
		requireDer(certificate);
		const { signed, signature: own, serial, issuer, spki } = certificateParts(certificate);
		const fingerprint = sha256(certificate.all);
		const attributes = joined(
			sequence(CONTENT_TYPE, setOf(DATA)), sequence(MESSAGE_DIGEST, setOf(octetString(digest))),
			sequence(CERTIFICATE_2, setOf(sequence(sequence(sequence(octetString(fingerprint)))))));
		const signer = sequence(
			ONE, sequence(issuer.all, serial.all), sequence(SHA_256), put(0xa0, attributes), ECDSA_SHA_256, octetString(signature));
		const anew = sequence(SIGNED_DATA, put(0xa0, sequence(
			ONE, setOf(sequence(SHA_256)), sequence(DATA), put(0xa0, certificate.all), setOf(signer))));
		const isP256 = (message, by) => isEcdsa(spki, ['P-256', 32], 'SHA-256', message, by);
		const holds = isSame(bytes.subarray(0, anew.length), anew) && bytes.subarray(anew.length).every(byte => isPadded && byte === 0)
			&& await isP256(put(0x31, attributes), signature) && await isP256(signed, own);
		return holds ? { fingerprint: hex(fingerprint), key: hex(spki) } : null;
	} catch {
		// A hostile file.
		return null;
	}
}

// ---- time-stamps (RFC 3161)

const HASHES = new Map(['SHA-256', 'SHA-384', 'SHA-512'].map((name, i) => [`060960864801650304020${i + 1}`, name]));
const CURVES = new Map([['2a8648ce3d030107', ['P-256', 32]], ['2b81040022', ['P-384', 48]], ['2b81040023', ['P-521', 66]]]);
const FOR_STAMPS_ALONE = hex(sequence(oid('551d25'), TRUE, octetString(sequence(oid('2b06010505070308')))));

/** What browsers do not have is no fault of an answer. */
const known = value => value ?? fail('unknown');

const stampRequest = digest => sequence(ONE, sequence(sequence(SHA_256, [5, 0]), octetString(digest)), TRUE);

function time({ tag, content }) {
	const digits = new TextDecoder().decode(content);
	const century = tag !== 0x17 ? '' : digits < '5' ? '20' : '19';
	const [, second, part = ''] = /^(\d{14})(\.\d+)?Z$/.exec(century + digits);
	return Date.parse(second.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6') + part.slice(0, 4) + 'Z');
}

async function isSignedBy(spki, algorithm, hash, message, signature) {
	const name = hex(algorithm.content);
	if (name.startsWith('2a8648ce3d0403')) {
		return isEcdsa(spki, known(CURVES.get(hex(within(der(spki), 0, 1).content))), hash, message, signature);
	}
	known(/^2a864886f70d0101(01|0b|0c|0d)$/.exec(name));
	return isBy(spki, { name: 'RSASSA-PKCS1-v1_5', hash }, message, signature);
}

/**
 * Checks an answer of a time-stamping service for a digest. Gives its time; null if it is not valid; NaN if that cannot be
 * said here. Whether the service can be trusted is not known.
 */
async function readStamp(bytes, digest) {
	try {
		const answer = within(der(bytes), 1);
		const data = within(answer, 1, 0);
		const contentType = within(data, 2, 0);
		const info = within(data, 2, 1, 0).content;
		const [, , imprint, , made] = inside(der(info));
		const [signer, ...others] = inside(within(data, -1));
		const [, by, digestBy, attributes, algorithm, signature] = inside(signer);
		known(by.tag === 0x30 || null);
		const { all, validity, spki, more } = inside(inside(data).find(field => field.tag === 0xa0)).map(certificateParts)
			.find(({ issuer, serial }) => isSame(by.content, joined(issuer.all, serial.all)));
		const [from, until, at] = [...inside(validity), made].map(time);
		const values = new Map(inside(attributes).map(inside).map(([name, value]) => [hex(name.all), within(value, 0)]));
		const value = name => values.get(hex(name));
		const hashBy = algorithm => known(HASHES.get(hex(within(algorithm, 0).all)));
		const hashed = async (by, data) => new Uint8Array(await crypto.subtle.digest(by, data));
		const hash = hashBy(digestBy);
		// The certificate is named in the newer form, which may leave its hash out, or in the older one.
		const newer = value(CERTIFICATE_2);
		const [first, second] = inside(within(newer ?? value(oid('2a864886f70d010910020c')), 0, 0));
		const [namedBy, named] = !newer ? ['SHA-1', first] : second?.tag === 0x04 ? [hashBy(first), second] : ['SHA-256', first];
		const holds = others.length === 0 && isSame(within(answer, 0).all, SIGNED_DATA)
			&& hex(contentType.content) === '2a864886f70d0109100104' && isSame(value(CONTENT_TYPE).all, contentType.all)
			&& isSame(within(imprint, 0, 0).all, SHA_256) && isSame(within(imprint, 1).content, digest)
			&& isSame(value(MESSAGE_DIGEST).content, await hashed(hash, info))
			&& isSame(named.content, await hashed(namedBy, all))
			&& more.some(one => one.tag === 0xa3 && inside(within(one, 0)).some(each => hex(each.all) === FOR_STAMPS_ALONE))
			&& from <= at && at <= until
			&& await isSignedBy(spki, within(algorithm, 0), hash, joined([0x31], attributes.all.subarray(1)), signature.content);
		return holds ? at : null;
	} catch (error) {
		return error.why === 'unknown' ? NaN : null;
	}
}

// ---- the lists

const MOST_FILES = 100000;
const LONGEST_TEXT = 32 << 20;

/** The files of a chosen folder by their names within it. A folder that holds nothing but one folder stands for that. */
function bagOf(list) {
	const names = Array.from(list, file => file.webkitRelativePath);
	let start = 0;
	const end = () => names[0]?.indexOf('/', start) + 1;
	while (end() > 0 && names.every(name => name.startsWith(names[0].slice(0, end())))) {
		start = end();
	}
	return new Map(names.map((name, i) => [name.slice(start), list[i]]));
}

/** Whether a name is the same file on every system, within the bag. */
const isSafe = name => name.length <= 1024
	&& name.split('/').every(step => !/^$|[. ]$|[\x00-\x1f\x7f:*?"<>|\\]/.test(step));

/** The digests in a list by the names of their files; null if it has another form. */
function readList(bytes, isPayload) {
	try {
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		const lines = text.split('\n').slice(0, -1);
		const files = new Map(lines.map(line => /^([0-9a-f]{64}) {2}(.+)$/s.exec(line)).map(([, sum, name]) => [name, sum]));
		const isRight = name => isSafe(name) && name.startsWith('data/') === isPayload;
		return text.endsWith('\n') && files.size === lines.length && lines.length <= MOST_FILES && [...files.keys()].every(isRight) ? files : null;
	} catch {
		return null;
	}
}

// ---- the proof

const LONGEST_PROOF = 64 << 20;

const require = right => right || fail('form');

/** How many names there are in a value of JSON. */
const names = value => value && typeof value === 'object'
	? Object.values(value).reduce((sum, part) => sum + names(part), Array.isArray(value) ? 0 : Object.keys(value).length) : 0;

/** Reads JSON in which no name stands twice: it could be read in two ways. */
function readJson(text) {
	const value = JSON.parse(text);
	// What stands before the first colon counts too.
	require(names(value) + 1 === text.replace(/"[^"\\]*(\\.[^"\\]*)*"/g, '').split(':').length);
	return value;
}

/** Recomputes a proof entry by entry and compares it with what is expected. Throws if it has another form. */
async function checkProof(bytes, expected, known, { begin, add, pause }, facts) {
	const proof = readJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	const { format, version, vaultId, start, head, headCode: named, request, code, exhibits = [], entries } = proof;
	require(format === 'daybook-ledger-proof' && (version === 1 || version === 2) && isHex(vaultId) && isHex(head.chain, 64)
		&& [start, request, code, named ?? ''].every(text => typeof text === 'string') && named !== null
		&& Number.isSafeInteger(head.count) && head.count >= 0
		&& Array.isArray(exhibits) && Array.isArray(entries) && Object.keys(proof).at(-1) === 'entries'
		&& exhibits.every(one => typeof one.label === 'string' && (one.sha256 === undefined || isHex(one.sha256, 64))));
	const sums = new Map();
	let chain = framed('daybook.start.v1', unhex(vaultId));

	function compareFile({ label, entry, file: name, sha256: sum }) {
		sums.set(entry, [...sums.get(entry) ?? [], sum?.toLowerCase()]);
		known.exhibits.add(`${sum} ${label}`);
		const there = expected.files.get(name);
		if (typeof name === 'string' && sum && (there || !expected.isOneOfMany)) {
			begin('exhibits');
			facts.exhibits++;
			if (there !== sum.toLowerCase()) {
				add('exhibits', 'exhibit-differs', name);
			}
		}
	}

	function follow({ seq, digest, chain: next, publicSalt, publicBody, privateHash }, i) {
		require(isHex(digest, 64) && isHex(next, 64));
		const made = framed('daybook.chain.v1', chain, u64(i + 1), unhex(digest));
		chain = unhex(next);
		if (seq !== i + 1 || !isSame(made, chain)) {
			add('ledger', 'chain-broken', '', i + 1);
		}
		facts.chains.push(chain);
		if (publicBody === undefined) {
			return;
		}
		require(typeof publicBody === 'string' && isHex(publicSalt, 64) && isHex(privateHash, 64));
		begin('bodies');
		if (facts.opened++ === 0 && i > 0 && expected.key) {
			// Whoever gives an entry gives the first, which holds the key: it was taken out.
			add('key', 'key-missing', '', 1);
		}
		const shown = framed('daybook.public.v1', unhex(publicSalt), utf8(publicBody));
		// Halves of pairs have no form in UTF-8, so that the text could stand for other bytes.
		const isText = !/\p{Surrogate}/u.test(publicBody);
		if (isText && hex(framed('daybook.digest.v1', shown, unhex(privateHash))) === digest.toLowerCase()) {
			compareBody(publicBody, i + 1);
		} else {
			add('bodies', 'body-differs', '', i + 1);
		}
	}

	function compareBody(text, number) {
		let body;
		try {
			body = JSON.parse(text);
		} catch {
			// It names nothing.
		}
		const value = (kind, name) => body?.kind === kind && isHex(body.data?.[name]) ? body.data[name].toLowerCase() : undefined;
		if (value('rows-committed', 'root')) {
			known.trees.set(number, body.data);
		}
		if (number === 1 && expected.key) {
			begin('key');
			if (value('diary-started', 'publicKey') !== expected.key) {
				add('key', 'key-differs', '', 1);
			}
		}
		const added = value('exhibit-added', 'sha256');
		sums.get(number)?.filter(sum => sum !== added).forEach(() => add('exhibits', 'exhibit-differs', '', number));
	}

	begin('ledger');
	if (hex(chain) !== start) {
		add('ledger', 'chain-broken', PROOF);
	}
	begin('code');
	const digests = exhibits.filter(one => one.sha256).map(one => unhex(one.sha256));
	const printing = framed('daybook.printing.v1', u64(head.count), unhex(head.chain), utf8(request), ...digests);
	if (code !== await printingCode(printing, version === 1) || code !== expected.code) {
		add('code', 'code-differs', PROOF);
	}
	exhibits.forEach(compareFile);
	for (let i = 0; i < entries.length; i++) {
		await pause();
		follow(entries[i], i);
	}
	facts.headCode = named;
	const isRight = named === undefined || named === await headCode(entries.length, chain, version === 1);
	if (head.count !== entries.length || head.chain.toLowerCase() !== hex(chain) || !isRight) {
		add('ledger', 'head-differs', PROOF);
	}
}

// ---- extracts

const LONGEST_EXTRACT = 64 << 20;

/** The digest of a tree of which one leaf, counted from 0, and the digests beside its way up are given (RFC 9162, 2.1.3.2). */
function rootOf(index, size, leaf, path) {
	let [place, last] = [index, size - 1];
	let sum = sha256(joined([0], leaf));
	for (const sibling of path) {
		require(last > 0);
		if (place & 1 || place === last) {
			sum = sha256(joined([1], sibling, sum));
			while (!(place & 1) && place > 0) {
				[place, last] = [place >> 1, last >> 1];
			}
		} else {
			sum = sha256(joined([1], sum, sibling));
		}
		[place, last] = [place >> 1, last >> 1];
	}
	require(last === 0);
	return hex(sum);
}

/** Recomputes the proofs of an extract and compares it with what is known from the ledger proof. Throws if any fails. */
async function checkExtract(bytes, known, pause) {
	const digest = text => require(/^[0-9a-f]{64}$/.test(text)) && unhex(text);
	const shown = ([salt, json, ...more]) => require(more.length === 0 && !/\p{Surrogate}/u.test(json)) && sha256(joined(digest(salt), utf8(json)));
	const isCount = number => Number.isInteger(number) && number >= 0 && number < 2 ** 31;
	const [head, ...lines] = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\n$/, '').split('\n').map(readJson);
	require(head.format === 'daybook-extract' && head.version === 1 && digest(head.original));
	require(!known.hasProof || known.exhibits.has(`${head.original} ${head.exhibit}`));
	let tree;
	let before;
	for (const line of lines) {
		await pause();
		if (line.root === undefined) {
			const leaf = joined(...line.fields.map(field => Array.isArray(field) ? shown(field) : digest(field)));
			require(isCount(line.row) && line.row > before && line.row < tree.rows);
			require(rootOf(line.row, tree.rows, leaf, line.path.map(digest)) === tree.root);
			before = line.row;
		} else {
			tree = line;
			before = -1;
			require(isCount(tree.rows) && digest(tree.root) && isCount(tree.entry ?? 0));
			// An entry that is not given in full says nothing, here as elsewhere.
			const { root, rows, originals } = known.trees.get(tree.entry) ?? { ...tree, originals: [head.original] };
			require(root === tree.root && rows === tree.rows && originals.includes(head.original));
		}
	}
	require(tree);
}

// ---- the check

const MOST_FINDINGS = 1000;
const LONGEST_TAG_FILE = 1 << 20;
const PIECE = 4 << 20;
const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const [LISTS, LIST, SIGNATURE, REQUEST, RESPONSE] =
	['tagmanifest-sha256.txt', 'manifest-sha256.txt', 'signature.p7s', 'time-stamp.tsq', 'time-stamp.tsr'];
const [PORTFOLIO, PROOF, EXTRACTS] = ['data/portfolio.pdf', 'data/ledger-proof.json', 'data/extracts/'];
// By their shape: the page of a copy for the other side must not name what is kept from it.
const SIGNED_PDFS = { portfolio: /^data\/portfolio(\.volume-\d{2,6})?\.pdf$/, contacts: /^data\/confidential-[a-z-]+\.pdf$/ };
const SIGNED_PDF = new RegExp('<</Type/Sig/Filter/Adobe\\.PPKLite/SubFilter/ETSI\\.CAdES\\.detached/M\\([^)<>]{1,40}\\)'
	+ '/ByteRange\\[0 (\\d{1,10}) {0,9} (\\d{1,10}) {0,9} (\\d{1,10}) {0,9}\\]/Contents<', 'g');

/**
 * Checks the files of a bag. Gives outcomes by the names of the checks made, findings, renamed files, and what the bundle says
 * of itself. Fails where nothing can be said. What is told the progress gives false to stop.
 */
async function checkBundle(files, progress = () => true) {
	const why = !globalThis.crypto?.subtle ? 'browser' : files.size > MOST_FILES ? 'too-many' : !files.has('bagit.txt') && 'none';
	if (why) {
		fail(why);
	}
	const outcomes = {};
	const findings = [];
	const renamed = [];
	const total = [...files.values()].reduce((sum, file) => sum + file.size, 0);
	const facts = { opened: 0, exhibits: 0, chains: [] };
	let done = 0;
	let until = 0;
	let signature = null;
	const begin = check => (outcomes[check] ??= 'holds');
	const add = (check, sign, file = '', entry = 0) => {
		outcomes[check] = 'does-not-hold';
		if (findings.length < MOST_FINDINGS) {
			findings.push({ check, sign, file, entry });
		}
	};

	/** Every twentieth of a second the browser can show how far it is, and be told to stop. */
	async function pause() {
		if (Date.now() >= until) {
			if (!progress(total && Math.min(1, done / total))) {
				fail('stopped');
			}
			await new Promise(go => setTimeout(go));
			until = Date.now() + 50;
		}
	}

	async function read(name, from = 0, to = files.get(name).size) {
		await pause();
		try {
			return new Uint8Array(await files.get(name).slice(from, to).arrayBuffer());
		} catch {
			fail('unreadable', name);
		}
	}

	/** The SHA-256 of a file, or of parts of it alone. */
	async function digest(name, parts) {
		const sum = new Sha256();
		for (const [from, to] of parts ?? [[0, files.get(name).size]]) {
			for (let at = from; at < to; at += PIECE) {
				const piece = await read(name, at, Math.min(at + PIECE, to));
				done += parts ? 0 : piece.length;
				sum.update(piece);
			}
		}
		return sum.digest();
	}

	/** A whole file; null if it is missing or too long. */
	async function small(name, check, longest = LONGEST_TAG_FILE) {
		if (files.get(name)?.size <= longest) {
			return read(name);
		}
		add(check, files.has(name) ? 'malformed' : 'missing', name);
		return null;
	}

	async function list(name, check, isPayload) {
		begin(check);
		const bytes = await small(name, check, LONGEST_TEXT);
		const listed = bytes && readList(bytes, isPayload);
		if (bytes && !listed) {
			add(check, 'malformed', name);
		}
		for (const [file, sum] of listed ?? []) {
			if (!files.has(file)) {
				add(check, 'missing', file);
			} else if (hex(await digest(file)) !== sum) {
				add(check, 'changed', file);
			}
		}
		return listed ?? new Map();
	}

	/** Checks that it is a bag with the files of a bundle, and gives what bag-info.txt says. */
	async function bag() {
		const text = bytes => bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
		if ((text(await small('bagit.txt', 'structure')) ?? BAGIT) !== BAGIT) {
			add('structure', 'malformed', 'bagit.txt');
		}
		const lines = (text(await small('bag-info.txt', 'structure')) ?? '').split(/\r\n|\r|\n/);
		const pairs = lines.map(line => /^(.+?): (.*)$/.exec(line)).filter(Boolean);
		// Of a name that stands twice the first counts.
		const said = Object.fromEntries(pairs.reverse().map(([, name, value]) => [name, value]));
		const isFirst = (said['Bag-Count'] ?? '1 ').startsWith('1 ');
		for (const name of [...isFirst ? [PORTFOLIO, PROOF] : [], 'README.txt'].filter(one => !files.has(one))) {
			add('structure', 'missing', name);
		}
		return said;
	}

	/** Names that are one on some system, and files that would have to be folders too. */
	function ambiguous() {
		const seen = new Set();
		const folders = new Set();
		for (const name of [...files.keys()].sort()) {
			const fold = name.normalize('NFKC').toUpperCase().toLowerCase();
			const above = Array.from(fold.matchAll(/\//g), ({ index }) => fold.slice(0, index));
			if (seen.has(fold) || folders.has(fold) || above.some(folder => seen.has(folder))) {
				add('structure', 'unsafe-name', name);
			}
			seen.add(fold);
			above.forEach(folder => folders.add(folder));
		}
	}

	/** One with the digest of a missing file is that file, renamed. */
	async function unlisted(listed) {
		const missing = new Map([...listed].filter(([name]) => !files.has(name)).map(([name, sum]) => [sum, name]));
		const known = new Set([LISTS, SIGNATURE, REQUEST, RESPONSE, ...listed.keys()]);
		for (const name of [...files.keys()].filter(one => !known.has(one)).sort()) {
			add('structure', 'not-listed', name);
			const was = missing.size > 0 && missing.get(hex(await digest(name)));
			if (was) {
				renamed.push([was, name]);
			}
		}
	}

	async function signed() {
		const sums = [await digest(LISTS)];
		begin('signature');
		const bytes = isSigned ? await small(SIGNATURE, 'signature') : add('signature', 'unsigned');
		signature = bytes ? await readSignature(bytes, sums[0], false) : null;
		if (bytes && !signature) {
			add('signature', 'signature-wrong', SIGNATURE);
		}
		if (files.has(SIGNATURE)) {
			// In older bundles the list is stamped even where it is signed.
			sums.unshift(await digest(SIGNATURE));
		}
		begin('request');
		const request = await small(REQUEST, 'request');
		if (request && !sums.some(sum => isSame(request, stampRequest(sum)))) {
			add('request', 'request-wrong', REQUEST);
		}
		if (files.has(RESPONSE)) {
			begin('time-stamp');
			const response = await small(RESPONSE, 'time-stamp');
			const stamps = response ? await Promise.all(sums.map(sum => readStamp(response, sum))) : [];
			facts.stamp = stamps.find(at => at !== null);
			if (facts.stamp === undefined) {
				add('time-stamp', 'stamp-wrong', RESPONSE);
			} else if (Number.isNaN(facts.stamp)) {
				outcomes['time-stamp'] = 'unknown';
			}
		}
	}

	/** The signature in a PDF, if it covers every byte but its own. */
	async function readPdf(name) {
		const { size } = files.get(name);
		const from = Math.max(0, size - (64 << 20));
		const end = new TextDecoder('latin1').decode(await read(name, from));
		// Only one whose byte range fits its place is the file's.
		const place = found => from + found.index + found[0].length - 1;
		const found = [...end.matchAll(SIGNED_PDF)].find(one => Number(one[1]) === place(one));
		if (!found) {
			return null;
		}
		const [before, after, rest] = found.slice(1).map(Number);
		const contents = end.slice(before - from, after - from);
		if (after !== before + 4098 || after + rest !== size || !/^<[0-9a-f]*>$/.test(contents)) {
			return null;
		}
		return readSignature(unhex(contents.slice(1, -1)), await digest(name, [[0, before], [after, size]]), true);
	}

	async function signedPdf(name, check) {
		const held = await readPdf(name);
		if (isSigned || held) {
			begin(check);
		}
		if (!isSigned && held) {
			// If the portfolio is signed, so were the lists: their signature was removed.
			add('signature', 'missing', SIGNATURE);
		} else if (isSigned && !held) {
			add(check, 'signature-wrong', name);
		} else if (held && signature && held.fingerprint !== signature.fingerprint) {
			add(check, 'other-certificate', name);
		}
	}

	begin('structure');
	ambiguous();
	const tags = await list(LISTS, 'tag-manifest', false);
	const payload = await list(LIST, 'manifest', true);
	const said = await bag();
	await unlisted(new Map([...tags, ...payload]));
	const isSigned = files.has(SIGNATURE) || said['Daybook-Signature'] !== 'none';
	if (files.has(LISTS)) {
		await signed();
	}
	for (const [check, names] of Object.entries(SIGNED_PDFS)) {
		for (const name of [...files.keys()].filter(one => names.test(one)).sort()) {
			await signedPdf(name, check);
		}
	}
	facts.code = said['External-Identifier'] ?? '';
	const known = { hasProof: files.has(PROOF), exhibits: new Set(), trees: new Map() };
	if (files.has(PROOF)) {
		const expected = { code: facts.code, files: payload, isOneOfMany: 'Bag-Count' in said, key: signature?.key };
		const bytes = await small(PROOF, 'ledger', LONGEST_PROOF);
		try {
			await (bytes && checkProof(bytes, expected, known, { begin, add, pause }, facts));
		} catch (error) {
			if (error.why === 'stopped') {
				throw error;
			}
			add('ledger', 'malformed', PROOF);
		}
	}
	for (const name of [...files.keys()].filter(one => one.startsWith(EXTRACTS)).sort()) {
		begin('extracts');
		try {
			await checkExtract(await small(name, 'extracts', LONGEST_EXTRACT), known, pause);
		} catch (error) {
			if (/stopped|unreadable/.test(error.why)) {
				throw error;
			}
			add('extracts', 'extract-differs', name);
		}
	}
	const bytes = [...payload.keys()].reduce((sum, name) => sum + (files.get(name)?.size ?? 0), 0);
	if (said['Payload-Oxum'] !== `${bytes}.${payload.size}`) {
		add('structure', 'other-count', 'bag-info.txt');
	}
	facts.certificate = signature?.fingerprint ?? '';
	facts.volume = said['Bag-Count'] ?? '';
	facts.listed = [...tags.keys(), ...payload.keys()];
	facts.entries = facts.chains.length;
	if (outcomes.ledger !== 'holds') {
		Object.assign(facts, { chains: [], headCode: '' });
	}
	return { outcomes, findings, renamed, facts };
}

/**
 * Gives a report with what a fingerprint or a code that was told changes, and the key of the words for it. A code stands for
 * the entries: only the key in the first of them leads to the signature and the files.
 */
async function compared(report, typed) {
	const { facts, outcomes, findings } = report;
	const fingerprint = typed.replace(/^.*=/, '').replace(/[:\s-]/g, '').toLowerCase();
	if (isHex(fingerprint, 64)) {
		const isCompared = fingerprint === facts.certificate;
		const { key, ...others } = outcomes;
		// Some older bundles lack the first entry, which does no harm where the certificate is known.
		const left = findings.filter(found => !isCompared || found.sign !== 'key-missing');
		const isKeyLooked = key && (key === 'holds' || left.some(found => found.check === 'key'));
		const certificate = isCompared ? 'holds' : 'does-not-hold';
		return {
			...report, isCompared, told: isCompared ? 'same-certificate' : 'other-certificate',
			outcomes: { ...others, ...isKeyLooked && { key }, certificate },
			findings: isCompared ? left : [...left, { check: 'certificate', sign: 'certificate-differs', file: '', entry: 0 }],
		};
	}
	const [, number, digits] = /^(\d{1,9})-([0-9A-Z\s-]+)$/.exec(typed.trim().toUpperCase()) ?? [];
	const code = digits?.replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
	const isOlder = code?.length === 15;
	const isCode = isOlder || code?.length === 20;
	if (!isCode || !facts.chains.length) {
		return { ...report, told: isCode ? 'no-proof' : 'not-understood' };
	}
	const count = Number(number);
	const isLater = count > facts.chains.length;
	const chain = facts.chains[count - 1];
	const isRight = chain && digitsOf(await headCode(count, chain, isOlder)) === code;
	const isCompared = isRight && outcomes.key === 'holds';
	const told = isLater ? 'later-code' : !isRight ? 'other-code' : isCompared ? 'same-code' : 'same-code-only';
	return { ...report, count, told, isCompared, isRefused: told === 'other-code', isOlder };
}

const verdict = ({ findings, isRefused, isCompared }) => findings.length || isRefused ? 'fails' : isCompared ? 'holds' : 'fits';

// ---- what is shown

const FILES = 500; // of a list are shown at a time

/** A stranger's words, which may be long, turn the direction of writing or be nothing that can be seen. */
const harmless = text => [...text].slice(0, 200).join('').replace(/[\p{C}\p{Zl}\p{Zp}]/gu,
	sign => `<U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}>`) + ([...text].length > 200 ? '…' : '');
const quoted = text => make('bdi.mono', harmless(text));

function mount(section, page, word) {
	const say = (key, ...values) => word(page.isAlone && word.has(`web-check.alone-${key}`) ? `web-check.alone-${key}` : `web-check.${key}`, ...values);
	const sayAll = (title, keys) => list(keys.map(key => say(`${title}-${key}`)));
	const title = (key, attributes = {}) => make('h2', attributes, say(key));
	const paragraph = (key, ...values) => make('p', say(key, ...values));
	const items = all => all.map(item => make('li', item));
	const list = all => make('ul.plain', items(all));
	const folder = make('input', {
		type: 'file', id: 'check-folder', webkitdirectory: true, multiple: true, 'aria-describedby': 'check-folder-note', onchange: () => run(() => bagOf(folder.files)) });
	const zip = page.readZip && make('input', { type: 'file', id: 'check-zip', accept: '.zip', onchange: () => run(async () => bagOf(await page.readZip(zip.files[0]))) });
	const place = make('div.drop',
		make('label.button.primary', { for: folder.id }, say('choose')), quiet({ id: 'check-folder-note' }, say('choose-note')), folder);
	const zipPlace = zip && make('div.drop', make('label.button', { for: zip.id }, say('choose-zip')), zip);
	const result = make('div');
	let isStopped;

	// A folder that is dropped beside its place would take the browser away from this page.
	['dragover', 'drop'].forEach(kind => document.addEventListener(kind, event => ![folder, zip].includes(event.target) && event.preventDefault()));

	async function run(chosen) {
		place.hidden = true;
		isStopped = false;
		try {
			const files = await chosen();
			show(await checkBundle(files, watch()), files);
		} catch ({ why = 'unreadable', file }) {
			fill(result, make(why === 'stopped' ? 'div.note' : 'div.attention', { tabindex: -1 }, paragraph(`failure-${why}`), file && quoted(file)));
			result.firstChild.focus();
		}
		place.hidden = false;
		[folder, zip].filter(Boolean).forEach(input => { input.value = ''; });
	}

	function watch() {
		const bar = make('progress', { 'aria-label': say('working') });
		const status = statusLine();
		const stop = button(say('stop'), () => { isStopped = true; });
		fill(result, title('working'), bar, status, stop);
		stop.focus();
		return done => {
			bar.value = done;
			const said = say('progress', 10 * Math.floor(10 * done));
			if (status.textContent !== said) {
				status.textContent = said;
			}
			return !isStopped;
		};
	}

	function show(report, files) {
		const { facts, findings, renamed, outcomes } = report;
		const answer = verdict(report);
		const moved = new Set(renamed.flat());
		const lines = findings.filter(({ sign, file }) => !(moved.has(file) && /missing|not-listed/.test(sign)));
		// A file may be found missing twice.
		const found = new Map(lines.map(one => [`${one.sign} ${one.file} ${one.entry}`, sentence(one)]));
		fill(result,
			make(answer === 'fails' ? 'div.attention' : 'div.note', title(answer, { tabindex: -1 }), paragraph(`${answer}-why`),
			!facts.certificate && paragraph('unsigned'), facts.code.length === 14 && make('p', word('portfolio.verify-older-codes')),
				!page.isAlone && facts.code !== page.code && paragraph('other-bundle')),
			findings.length && [title('found'), findings.some(({ sign }) => sign === 'not-listed') && paragraph('found-note'),
				list([...renamed.map(([was, is]) => [quoted(was), ` ${say('renamed')} `, quoted(is)]), ...found.values()])],
			title('compare-title'), paragraph('compare-lead'), comparing(report, files),
			title('checks'), list(Object.entries(outcomes).map(([check, outcome]) => [make('strong',
				say(`outcome-${check === 'time-stamp' && outcome === 'holds' ? 'anybodys' : outcome}`)), ' ',
				check === 'certificate' ? say('check-certificate') : word(`portfolio.verify-check-${check}`)])),
			everyFile(findings, [...new Set([...files.keys(), ...facts.listed])].sort()),
			title('says'), says(facts));
		result.querySelector('h2').focus();
	}

	function sentence({ sign, file, entry }) {
		const words = sign === 'certificate-differs' ? say('other-certificate') : word(`portfolio.verify-sign-${sign}`);
		return file ? [quoted(file), `: ${words}`] : entry ? word('portfolio.verify-in-entry', entry, words) : words;
	}

	function comparing(report, files) {
		const typed = make('input', { type: 'text', id: 'check-told', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'check-hint' });
		const said = ({ told, count, isOlder }) => told && say(told, count) + (isOlder ? ` ${say('older-code')}` : '');
		const answer = statusLine(said(report));
		const onsubmit = async event => {
			event.preventDefault();
			const before = report.before ?? report;
			const next = { ...await compared(before, typed.value), before };
			if (verdict(next) === verdict(report) && !next.isCompared) {
				answer.textContent = said(next);
			} else {
				show(next, files);
			}
		};
		return make('form.told', { onsubmit }, make('label', { for: typed.id }, say('told')), quiet({ id: 'check-hint' }, say('told-hint')),
			typed, make('button.button', say('compare')), answer);
	}

	function everyFile(findings, names) {
		const signs = new Map(findings.map(({ file, sign }) => [file, sign]));
		const line = name => [quoted(name), `: ${signs.has(name) ? word(`portfolio.verify-sign-${signs.get(name)}`) : say('file-holds')}`];
		return make('details', make('summary', word.count('web-check.every-file', names.length)),
			make('ul.plain', some(names, FILES, part => items(part.map(line)))));
	}

	function says({ code, volume, certificate, headCode, entries, opened, exhibits, stamp }) {
		const rows = { code, volume, certificate, head: headCode, proof: entries && say('proof-counts', entries, opened, exhibits),
			stamp: stamp && new Date(stamp).toUTCString() };
		return make('dl.facts', Object.entries(rows).map(([key, value]) => value && fact(say(`says-${key}`), key === 'proof' ? '' : '.mono', harmless(value))));
	}

	section.append(
		...[paragraph('lead'), place, zipPlace, result].filter(Boolean),
		title('proves'), sayAll('proves', ['files', 'signature', 'ledger', 'not']),
		title('ways'), paragraph('ways-why'), sayAll('ways', ['readme', 'openssl', 'program']));
}

return Object.assign(mount, { parts: { Sha256, hex, headCode, bagOf, checkBundle, compared, verdict } });
})();
