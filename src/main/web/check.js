// SPDX-License-Identifier: Apache-2.0
/*
 * Checks the bundle that this page lies in, without a connection: every SHA-256, the lists, the signatures, a time-stamp
 * and the ledger's proof. Written after portfolio-format.md; finds what the program's 'verify' finds, under the same names.
 * A page in a bundle can be changed with the bundle, so the page lists the ways that do not need it. All that is read is a
 * stranger's: it is shown as text, and what cannot be read does not hold. mountCheck.parts is for tests.
 */
const mountCheck = (() => {
'use strict';

// ---- bytes

const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
const isHex = (text, digits) => typeof text === 'string' && /^([0-9a-f]{2})*$/i.test(text) && (!digits || text.length === digits);
const unhex = text => Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16));
const utf8 = text => new TextEncoder().encode(text);
const isSame = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** A whole number as 8 bytes, the highest first. */
function u64(number) {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setBigUint64(0, BigInt(number));
  return new Uint8Array(bytes.buffer);
}

// ---- SHA-256 (FIPS 180-4), piece by piece: the browser's own takes only what is in memory as a whole

const ROUNDS = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01,
  0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc,
  0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
  0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08,
  0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
  0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2]);
const words = new Int32Array(64);
const turn = (word, by) => word >>> by | word << 32 - by;

/** Takes the blocks of 64 bytes from one place to another into the state. */
function compress(state, bytes, from, to) {
  for (let at = from; at < to; at += 64) {
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
  state = Int32Array.of(
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19);
  block = new Uint8Array(64);
  filled = 0;
  length = 0;

  update(bytes) {
    this.length += bytes.length;
    let at = 0;
    if (this.filled > 0) {
      at = Math.min(64 - this.filled, bytes.length);
      this.block.set(bytes.subarray(0, at), this.filled);
      this.filled += at;
      if (this.filled < 64) {
        return this;
      }
      compress(this.state, this.block, 0, 64);
    }
    const end = bytes.length - (bytes.length - at) % 64;
    compress(this.state, bytes, at, end);
    this.block.set(bytes.subarray(end));
    this.filled = bytes.length - end;
    return this;
  }

  /** The digest; nothing may be added afterwards. */
  digest() {
    const bits = u64(this.length * 8);
    this.update(Uint8Array.of(0x80)).update(new Uint8Array((120 - this.filled) % 64)).update(bits);
    return unhex(Array.from(this.state, word => (word >>> 0).toString(16).padStart(8, '0')).join(''));
  }
}

const sha256 = bytes => new Sha256().update(bytes).digest();

/** SHA-256 of a tag and parts, each after its length, as file-format.md says. */
function framed(tag, ...parts) {
  return sha256(joined(...[utf8(tag), ...parts].flatMap(part => [u64(part.length), part])));
}

/** The first digits of some bytes in Crockford's base 32, in groups. */
function crockford(bytes, digits, group) {
  const bits = Array.from(bytes, byte => byte.toString(2).padStart(8, '0')).join('');
  const all = Array.from({ length: digits }, (_, i) =>
    '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[parseInt(bits.slice(5 * i, 5 * i + 5), 2)]);
  return all.join('').match(new RegExp(`.{${group}}`, 'g')).join('-');
}

// ---- DER, as much as signatures have

/** One value: its tag, its content, and all of it with the tag. Throws if it is cut off or its length is not in DER. */
function der(bytes, at = 0) {
  let start = at + 2;
  let length = bytes[at + 1];
  if (length >= 0x80) {
    const octets = length - 0x80;
    start += octets;
    length = octets < 5 ? Number(`0x0${hex(bytes.subarray(at + 2, start))}`) : NaN;
    if (!(length >= (octets === 1 ? 0x80 : 256 ** (octets - 1)))) {
      throw new RangeError();
    }
  }
  if (!(start + length <= bytes.length)) {
    throw new RangeError();
  }
  return { tag: bytes[at], content: bytes.subarray(start, start + length), all: bytes.subarray(at, start + length) };
}

/** The values in a constructed value. */
function inside({ content }) {
  const found = [];
  for (let at = 0; at < content.length; at += found.at(-1).all.length) {
    found.push(der(content, at));
  }
  return found;
}

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

/** The two numbers of an ECDSA signature, each with as many bytes, as the browser wants them. */
function twoNumbers(signature, size) {
  const value = der(signature);
  const numbers = inside(value).map(({ tag, content: [first, ...rest] }) => {
    const digits = first === 0 ? rest : [first, ...rest];
    if (tag !== 0x02 || digits.length > size || first >= 0x80 || first === 0 && !(rest[0] >= 0x80)) {
      throw new RangeError();
    }
    return joined(new Uint8Array(size - digits.length), digits);
  });
  return numbers.length === 2 && value.all.length === signature.length ? joined(...numbers) : [];
}

async function isEcdsa(spki, [namedCurve, size], hash, message, signature) {
  const key = await crypto.subtle.importKey('spki', spki, { name: 'ECDSA', namedCurve }, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash }, key, Uint8Array.from(twoNumbers(signature, size)), message);
}

/** The parts of a certificate (X.509). */
function certificateParts(certificate) {
  const [signed, , signature] = inside(certificate);
  const [serial, , issuer, validity, , spki, ...more] = inside(signed).filter((field, i) => i > 0 || field.tag !== 0xa0);
  return { signed: signed.all, signature: signature.content.subarray(1), serial, issuer, validity, spki: spki.all, more };
}

/**
 * Checks a signature in the one form that a diary writes: it is built anew from the certificate and the two numbers in it,
 * and has to be the same to the byte. Gives the certificate's fingerprint and key; null if it is not valid.
 *
 * digest: the SHA-256 of what is signed; isPadded: whether zeros may follow, as they do in a PDF
 */
async function readSignature(bytes, digest, isPadded) {
  try {
    const parts = inside(inside(inside(der(bytes))[1])[0]);
    const certificate = inside(parts[3])[0];
    const signature = inside(inside(parts.at(-1))[0])[5].content;
    requireDer(certificate);
    const { signed, signature: own, serial, issuer, spki } = certificateParts(certificate);
    const fingerprint = sha256(certificate.all);
    const attributes = joined(
      sequence(CONTENT_TYPE, setOf(DATA)), sequence(MESSAGE_DIGEST, setOf(octetString(digest))),
      sequence(CERTIFICATE_2, setOf(sequence(sequence(sequence(octetString(fingerprint)))))));
    const signer = sequence(ONE, sequence(issuer.all, serial.all), sequence(SHA_256), put(0xa0, attributes), ECDSA_SHA_256,
      octetString(signature));
    const anew = sequence(SIGNED_DATA, put(0xa0, sequence(
      ONE, setOf(sequence(SHA_256)), sequence(DATA), put(0xa0, certificate.all), setOf(signer))));
    const rest = bytes.subarray(anew.length);
    const isP256 = (message, by) => isEcdsa(spki, ['P-256', 32], 'SHA-256', message, by);
    const holds = isSame(bytes.subarray(0, anew.length), anew) && (isPadded ? rest.every(byte => byte === 0) : !rest.length)
      && await isP256(put(0x31, attributes), signature) && await isP256(signed, own);
    return holds ? { fingerprint: hex(fingerprint), key: hex(spki) } : null;
  } catch {
    // Whatever a hostile file causes, this is not a signature of a diary.
    return null;
  }
}

// ---- time-stamps (RFC 3161)

const HASHES = new Map([['2b0e03021a', 'SHA-1'], ['608648016503040201', 'SHA-256'], ['608648016503040202', 'SHA-384'],
  ['608648016503040203', 'SHA-512']]);
const CURVES = new Map([['2a8648ce3d030107', ['P-256', 32]], ['2b81040022', ['P-384', 48]], ['2b81040023', ['P-521', 66]]]);
const FOR_STAMPS_ALONE = hex(sequence(oid('551d25'), TRUE, octetString(sequence(oid('2b06010505070308')))));

/** A service may use what browsers do not have, which is no fault of its answer. */
class Unknown extends Error {}

function known(value) {
  if (value === undefined) {
    throw new Unknown();
  }
  return value;
}

/** The request for a digest, the same bytes each time. */
const stampRequest = digest => sequence(ONE, sequence(sequence(SHA_256, [5, 0]), octetString(digest)), TRUE);

/** A time in a certificate or a time-stamp, in milliseconds. */
function time({ tag, content }) {
  const digits = new TextDecoder().decode(content);
  const century = tag !== 0x17 ? '' : digits < '5' ? '20' : '19';
  const [, second, part = ''] = /^(\d{14})(\.\d+)?Z$/.exec(century + digits);
  return Date.parse(second.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6') + part.slice(0, 4) + 'Z');
}

async function isSignedBy(spki, algorithm, hash, message, signature) {
  const name = hex(algorithm.content);
  if (name.startsWith('2a8648ce3d0403')) {
    return isEcdsa(spki, known(CURVES.get(hex(inside(inside(der(spki))[0])[1].content))), hash, message, signature);
  }
  if (!/^2a864886f70d0101(01|05|0b|0c|0d)$/.test(name)) {
    throw new Unknown();
  }
  const rsa = { name: 'RSASSA-PKCS1-v1_5', hash };
  return crypto.subtle.verify(
    rsa.name, await crypto.subtle.importKey('spki', spki, rsa, false, ['verify']), signature, message);
}

/**
 * Checks an answer of a time-stamping service. Gives its time; null if it is not valid for this digest; NaN if that cannot
 * be said here. Whether the service can be trusted is not known.
 */
async function readStamp(bytes, digest) {
  try {
    const [type, signed] = inside(inside(der(bytes))[1]);
    const fields = inside(inside(signed)[0]);
    const [contentType, content] = inside(fields[2]);
    const info = inside(content)[0].content;
    const [, , imprint, , made] = inside(der(info));
    const [stampedBy, stamped] = inside(imprint);
    const [signer, ...others] = inside(fields.at(-1));
    const [, by, digestBy, attributes, algorithm, signature] = inside(signer);
    const certificate = known(inside(fields.find(field => field.tag === 0xa0)).find(one => {
      const { issuer, serial } = certificateParts(one);
      return isSame(by.content, joined(issuer.all, serial.all));
    }));
    const { validity, spki, more } = certificateParts(certificate);
    const [from, until, at] = [...inside(validity), made].map(time);
    const values = new Map(inside(attributes).map(inside).map(([name, value]) => [hex(name.all), inside(value)[0]]));
    const value = name => values.get(hex(name));
    // The certificate is named in the newer form, which may leave its hash out, or in the older one.
    const newer = value(CERTIFICATE_2);
    const [first, second] = inside(inside(inside(newer ?? value(oid('2a864886f70d010910020c')))[0])[0]);
    const hashOf = ({ content: [, length, ...name] }) => known(HASHES.get(hex(name.slice(0, length))));
    const [namedBy, named] = !newer ? ['SHA-1', first] : first.tag === 4 ? ['SHA-256', first] : [hashOf(first), second];
    const hash = hashOf(digestBy);
    const hashed = async (name, data) => new Uint8Array(await crypto.subtle.digest(name, data));
    const holds = others.length === 0 && isSame(type.all, SIGNED_DATA)
      && hex(contentType.content) === '2a864886f70d0109100104' && isSame(value(CONTENT_TYPE).all, contentType.all)
      && isSame(inside(stampedBy)[0].all, SHA_256) && isSame(stamped.content, digest)
      && isSame(value(MESSAGE_DIGEST).content, await hashed(hash, info))
      && isSame(named.content, await hashed(namedBy, certificate.all))
      && more.some(one => one.tag === 0xa3 && inside(inside(one)[0]).some(each => hex(each.all) === FOR_STAMPS_ALONE))
      && from <= at && at <= until
      && await isSignedBy(spki, inside(algorithm)[0], hash, joined([0x31], attributes.all.subarray(1)), signature.content);
    return holds ? at : null;
  } catch (error) {
    return error instanceof Unknown ? NaN : null;
  }
}

// ---- the lists

const MOST_FILES = 100000;
const LONGEST_TEXT = 32 << 20;

/** The files of a chosen folder by their names within it. A folder that holds nothing but one folder stands for that. */
function bagOf(list) {
  let names = Array.from(list, file => file.webkitRelativePath);
  let folder;
  do {
    names = names.map(name => name.slice((folder ?? '').length));
    folder = names[0]?.slice(0, names[0].indexOf('/') + 1);
  } while (folder && names.every(name => name.startsWith(folder)));
  return new Map(names.map((name, i) => [name, list[i]]));
}

/** Whether a name is valid on every system, for the same file, within the bag. */
const isSafe = name => name.length <= 1024
  && name.split('/').every(step => step !== '' && !/[. ]$/.test(step) && !/[\x00-\x1f\x7f:*?"<>|\\]/.test(step));

/** The digests in a list by the names of their files; null if it has another form. */
function readList(bytes, isPayload) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const lines = text.split('\n');
    const files = new Map(lines.slice(0, -1).map(line => /^([0-9a-f]{64}) {2}(.+)$/s.exec(line)).map(([, sum, name]) => [name, sum]));
    const isRight = name => isSafe(name) && name.startsWith('data/') === isPayload;
    const isList = text.endsWith('\n') && files.size === lines.length - 1 && files.size <= MOST_FILES;
    return isList && [...files.keys()].every(isRight) ? files : null;
  } catch {
    return null;
  }
}

// ---- the proof

function require(right) {
  if (!right) {
    throw new SyntaxError();
  }
}

const namesIn = value => value === null || typeof value !== 'object' ? 0
  : Object.values(value).reduce((sum, part) => sum + namesIn(part), Array.isArray(value) ? 0 : Object.keys(value).length);

/** Reads JSON from pieces of UTF-8, one value at a time, so that a long proof is never in memory as a whole. */
class JsonPieces {
  decoder = new TextDecoder('utf-8', { fatal: true });
  text = '';
  at = 0;

  constructor(pieces) {
    this.pieces = pieces;
  }

  async more() {
    const { value, done } = await this.pieces.next();
    this.text = this.text.slice(this.at) + this.decoder.decode(value, { stream: !done });
    this.at = 0;
    return !done;
  }

  /** The next sign that is no white space, which stays; undefined at the end. */
  async next() {
    do {
      while (/[ \t\r\n]/.test(this.text[this.at] ?? '.')) {
        this.at++;
      }
    } while (this.at === this.text.length && await this.more());
    return this.text[this.at];
  }

  async take(sign) {
    require(await this.next() === sign);
    this.at++;
  }

  async value() {
    await this.next();
    let [length, depth, names, isQuoted] = [0, 0, 0, false];
    for (; ; length++) {
      while (this.at + length >= this.text.length) {
        require(length < LONGEST_TEXT && depth < 50 && await this.more());
      }
      const sign = this.text[this.at + length];
      if (isQuoted) {
        length += sign === '\\' ? 1 : 0;
        isQuoted = sign !== '"';
      } else if (depth === 0 && /[,:\]}]/.test(sign)) {
        break;
      } else {
        isQuoted = sign === '"';
        depth += /[[{]/.test(sign) ? 1 : /[\]}]/.test(sign) ? -1 : 0;
        names += sign === ':' ? 1 : 0;
      }
    }
    const value = JSON.parse(this.text.slice(this.at, this.at += length));
    // A name that stands twice could be read in two ways.
    require(names === namesIn(value));
    return value;
  }

  /** Passes on what stands between two signs, parted by commas. */
  async each(begin, end, take) {
    await this.take(begin);
    for (let i = 0; await this.next() !== end; i++) {
      await (i > 0 && this.take(','));
      await take(await this.value(), i);
    }
    await this.take(end);
  }
}

/**
 * Recomputes a proof entry by entry and compares it with the bag. Throws if it has another form.
 *
 * expected: the code of the printing, the files with their digests, whether they may be in another volume, and the key
 * that signed
 */
async function checkProof(pieces, expected, { begin, add }, facts) {
  const file = 'data/ledger-proof.json';
  const json = new JsonPieces(pieces);
  const given = new Map();
  const exhibits = new Map();
  let chain;

  function start() {
    const { format, version, vaultId, start: first, head, headCode = '', request, code, exhibits: all = [] } = Object.fromEntries(given);
    require(format === 'daybook-ledger-proof' && version === 1 && isHex(vaultId) && isHex(head.chain, 64));
    require([first, headCode, request, code].every(text => typeof text === 'string'));
    require(Number.isSafeInteger(head.count) && head.count >= 0);
    begin('ledger');
    chain = framed('daybook.start.v1', unhex(vaultId));
    if (hex(chain) !== first) {
      add('ledger', 'chain-broken', file);
    }
    begin('code');
    const digests = all.filter(one => one.sha256).map(one => unhex(one.sha256));
    const made = framed('daybook.printing.v1', u64(head.count), unhex(head.chain), utf8(request), ...digests);
    if (code !== crockford(made, 12, 4) || code !== expected.code) {
      add('code', 'code-differs', file);
    }
    for (const { entry, file: name, sha256: digest } of all) {
      exhibits.set(entry, [...exhibits.get(entry) ?? [], digest?.toLowerCase()]);
      const there = expected.files.get(name);
      if (typeof name === 'string' && digest && (there || !expected.isOneOfMany)) {
        begin('exhibits');
        facts.exhibits++;
        if (there !== digest.toLowerCase()) {
          add('exhibits', 'exhibit-differs', name);
        }
      }
    }
  }

  function entry({ seq, digest, chain: next, publicSalt, publicBody, privateHash }, i) {
    require(isHex(digest, 64) && isHex(next, 64));
    const made = framed('daybook.chain.v1', chain, u64(i + 1), unhex(digest));
    chain = unhex(next);
    if (seq !== i + 1 || !isSame(made, chain)) {
      add('ledger', 'chain-broken', '', i + 1);
    }
    facts.chains.push(crockford(chain, 15, 5));
    if (publicBody === undefined) {
      return;
    }
    require(typeof publicBody === 'string' && isHex(publicSalt, 64) && isHex(privateHash, 64));
    begin('bodies');
    if (facts.opened++ === 0 && i > 0 && expected.key) {
      // Whoever gives any entry gives the first, which holds the key: it was taken out.
      add('key', 'key-missing', '', 1);
    }
    const shown = framed('daybook.public.v1', unhex(publicSalt), utf8(publicBody));
    // Halves of pairs have no form in UTF-8, so that the text could stand for other bytes.
    const isText = !/\p{Surrogate}/u.test(publicBody);
    if (!isText || hex(framed('daybook.digest.v1', shown, unhex(privateHash))) !== digest.toLowerCase()) {
      add('bodies', 'body-differs', '', i + 1);
    } else {
      body(publicBody, i + 1);
    }
  }

  function body(text, number) {
    let held;
    try {
      held = JSON.parse(text);
    } catch {
      // It names neither a key nor a file.
    }
    const value = (kind, name) => held?.kind === kind && isHex(held.data?.[name]) ? held.data[name].toLowerCase() : undefined;
    if (number === 1 && expected.key) {
      begin('key');
      if (value('diary-started', 'publicKey') !== expected.key) {
        add('key', 'key-differs', '', 1);
      }
    }
    const added = value('exhibit-added', 'sha256');
    exhibits.get(number)?.filter(digest => digest !== added).forEach(() => add('exhibits', 'exhibit-differs', '', number));
  }

  await json.each('{', '}', async name => {
    require(typeof name === 'string' && !given.has('entries') && !given.has(name) && given.size < 20);
    await json.take(':');
    if (name === 'entries') {
      start();
      await json.each('[', ']', entry);
      given.set(name, []);
    } else if (name === 'exhibits') {
      const all = [];
      given.set(name, all);
      await json.each('[', ']', one => {
        require(typeof one.label === 'string' && (one.sha256 === undefined || isHex(one.sha256, 64)));
        require(all.push(one) <= MOST_FILES);
      });
    } else {
      given.set(name, await json.value());
    }
  });
  require(given.has('entries') && await json.next() === undefined);
  const { head, headCode } = Object.fromEntries(given);
  facts.headCode = headCode;
  const code = `${facts.chains.length}-${crockford(chain, 15, 5)}`;
  if (head.count !== facts.chains.length || head.chain.toLowerCase() !== hex(chain) || (headCode ?? code) !== code) {
    add('ledger', 'head-differs', file);
  }
}

// ---- the check

const MOST_FINDINGS = 1000;
const LONGEST_TAG_FILE = 1 << 20;
const PIECE = 4 << 20;
const AT_ONCE = 64 << 20;
const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const [LISTS, LIST, SIGNATURE, REQUEST, RESPONSE] =
  ['tagmanifest-sha256.txt', 'manifest-sha256.txt', 'signature.p7s', 'time-stamp.tsq', 'time-stamp.tsr'];
const [PORTFOLIO, CONTACTS, PROOF] =
  ['data/portfolio.pdf', 'data/confidential-contact-sheet.pdf', 'data/ledger-proof.json'];
const SIGNED_PDF = new RegExp('<</Type/Sig/Filter/Adobe\\.PPKLite/SubFilter/ETSI\\.CAdES\\.detached/M\\([^)<>]{1,40}\\)'
  + '/ByteRange\\[0 ([0-9]{1,10}) {0,9} ([0-9]{1,10}) {0,9} ([0-9]{1,10}) {0,9}\\]/Contents<', 'g');

/** Why nothing can be said: 'none', 'too-many', 'unreadable', 'stopped' or 'browser'; and of which file. */
class Failure extends Error {
  constructor(why, file = '') {
    super(why);
    Object.assign(this, { why, file });
  }
}

/**
 * Checks the files of a bag. Gives outcomes, 'holds', 'does-not-hold' or 'unknown' by the names of the checks made; findings;
 * renamed files; and what the bundle says of itself. Throws a Failure if nothing can be said.
 *
 * progress(done, total, name): called often; gives false to stop
 */
async function checkBundle(files, progress = () => true) {
  const why = !globalThis.crypto?.subtle ? 'browser' : files.size > MOST_FILES ? 'too-many' : !files.has('bagit.txt') && 'none';
  if (why) {
    throw new Failure(why);
  }
  const [outcomes, findings, renamed] = [{}, [], []];
  const total = [...files.values()].reduce((sum, file) => sum + file.size, 0);
  const facts = { files: files.size, bytes: total, opened: 0, exhibits: 0, chains: [] };
  let done = 0;
  let signature = null;
  const begin = check => (outcomes[check] ??= 'holds');
  const add = (check, sign, file = '', entry = 0) => {
    outcomes[check] = 'does-not-hold';
    if (findings.length < MOST_FINDINGS) {
      findings.push({ check, sign, file, entry });
    }
  };

  async function read(name, from = 0, to = files.get(name).size) {
    if (!progress(Math.min(done, total), total, name)) {
      throw new Failure('stopped');
    }
    try {
      return new Uint8Array(await files.get(name).slice(from, to).arrayBuffer());
    } catch {
      throw new Failure('unreadable', name);
    }
  }

  async function* pieces(name, from = 0, to = files.get(name).size) {
    for (let at = from; at < to; at += PIECE) {
      yield await read(name, at, Math.min(at + PIECE, to));
    }
  }

  async function digest(name) {
    const sum = new Sha256();
    const { size } = files.get(name);
    if (size <= AT_ONCE) {
      done += size;
      return new Uint8Array(await crypto.subtle.digest('SHA-256', await read(name)));
    }
    for await (const piece of pieces(name)) {
      done += piece.length;
      sum.update(piece);
    }
    return sum.digest();
  }

  /** A whole file; null, and something is found, if it is missing or too long. */
  async function small(name, check, longest = LONGEST_TAG_FILE) {
    if (files.get(name)?.size <= longest) {
      return read(name);
    }
    add(check, files.has(name) ? 'malformed' : 'missing', name);
    return null;
  }

  /** Reads a list and looks at every file in it. */
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

  /** Checks that it says it is a bag and has all files of a bundle, and gives what bag-info.txt says. */
  async function bag() {
    const text = bytes => bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const declared = text(await small('bagit.txt', 'structure'));
    if (declared !== null && declared !== BAGIT) {
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

  /** Finds files that no list names. One with the digest of a missing file is that file, renamed. */
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

  /** The signature over the list of lists, and the files of a time-stamp. */
  async function signed(isSigned) {
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

  /** The signature in a PDF, if it is valid and covers every byte but its own. */
  async function readPdf(name) {
    const { size } = files.get(name);
    const from = Math.max(0, size - (64 << 20));
    const end = new TextDecoder('latin1').decode(await read(name, from));
    // Only one whose byte range fits its own place is the file's.
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
    const sum = new Sha256();
    for (const part of [pieces(name, 0, before), pieces(name, after)]) {
      for await (const piece of part) {
        sum.update(piece);
      }
    }
    return readSignature(unhex(contents.slice(1, -1)), sum.digest(), true);
  }

  async function signedPdf(name, check, isSigned) {
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
  const tags = await list(LISTS, 'tag-manifest', false);
  const payload = await list(LIST, 'manifest', true);
  const said = await bag();
  await unlisted(new Map([...tags, ...payload]));
  const isSigned = files.has(SIGNATURE) || said['Daybook-Signature'] !== 'none';
  if (files.has(LISTS)) {
    await signed(isSigned);
  }
  for (const name of [...files.keys()].filter(one => /^data\/portfolio(\.volume-[0-9]{2,6})?\.pdf$/.test(one)).sort()) {
    await signedPdf(name, 'portfolio', isSigned);
  }
  if (files.has(CONTACTS)) {
    await signedPdf(CONTACTS, 'contacts', isSigned);
  }
  const code = said['External-Identifier'] ?? '';
  if (files.has(PROOF)) {
    const expected = { code, files: payload, isOneOfMany: 'Bag-Count' in said, key: signature?.key };
    try {
      await checkProof(pieces(PROOF), expected, { begin, add }, facts);
    } catch (error) {
      if (error instanceof Failure) {
        throw error;
      }
      add('ledger', 'malformed', PROOF);
    }
  }
  const bytes = [...payload.keys()].reduce((sum, name) => sum + (files.get(name)?.size ?? 0), 0);
  if (said['Payload-Oxum'] !== `${bytes}.${payload.size}`) {
    add('structure', 'other-count', 'bag-info.txt');
  }
  const certificate = signature?.fingerprint ?? '';
  const chains = outcomes.ledger === 'holds' ? facts.chains : [];
  return {
    outcomes, findings, renamed,
    facts: { ...facts, chains, headCode: chains.length ? facts.headCode ?? '' : '', entries: facts.chains.length, code, certificate, volume: said['Bag-Count'] ?? '', listed: [...tags.keys(), ...payload.keys()] },
  };
}

/**
 * Holds a report against a fingerprint or a code that somebody was told. Gives the report with what that changes, and in
 * told the key of the words for it. A code alone says nothing of files: it stands for the entries, and only the key in the
 * first of them leads to the signature.
 */
function compared(report, typed) {
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
  if (code?.length !== 15 || !facts.chains.length) {
    return { ...report, told: code?.length === 15 ? 'no-proof' : 'not-understood' };
  }
  const count = Number(number);
  if (count > facts.chains.length) {
    return { ...report, count, told: 'later-code' };
  }
  if (facts.chains[count - 1]?.replace(/-/g, '') !== code) {
    return { ...report, count, told: 'other-code', isRefused: true };
  }
  const isCompared = outcomes.key === 'holds';
  return { ...report, count, isCompared, told: isCompared ? 'same-code' : 'same-code-only' };
}

const verdict = ({ findings, isRefused, isCompared }) => findings.length || isRefused ? 'fails' : isCompared ? 'holds' : 'fits';

// ---- what is shown

const CHECKS = ['structure', 'tag-manifest', 'manifest', 'signature', 'certificate', 'portfolio', 'contacts', 'ledger', 'bodies',
  'code', 'key', 'exhibits', 'request', 'time-stamp'];
const MOST_ROWS = 5000;

function make(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children.flat());
  return made;
}

/** A stranger's words, which may be long, turn the direction of writing or be nothing that can be seen. */
const harmless = text => [...text].slice(0, 200).join('').replace(/[\p{C}\p{Zl}\p{Zp}]/gu,
  sign => `<U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}>`) + ([...text].length > 200 ? '…' : '');
const quoted = text => make('bdi', { class: 'mono' }, harmless(text));

function mount(section, page, word) {
  const say = (key, ...values) => word(`web-check.${key}`, ...values);
  const heading = (key, attributes = {}) => make('h2', attributes, say(key));
  const paragraph = (key, ...values) => make('p', {}, say(key, ...values));
  const list = items => make('ul', { class: 'plain' }, items.map(item => make('li', {}, item)));
  const folder = make('input', {
    type: 'file', id: 'check-folder', webkitdirectory: '', multiple: '', 'aria-describedby': 'check-folder-note',
  });
  const status = make('p', { class: 'visually-hidden', role: 'status' });
  const result = make('div', {});
  let isStopped;

  folder.addEventListener('change', async () => {
    const files = bagOf(folder.files);
    folder.disabled = true;
    isStopped = false;
    try {
      show(await checkBundle(files, watch()), files);
    } catch (error) {
      const why = error instanceof Failure ? error.why : 'unreadable';
      result.replaceChildren(make('div', { class: why === 'stopped' ? 'note' : 'attention', tabindex: -1 },
        paragraph(`failure-${why}`), error.file ? quoted(error.file) : ''));
      result.firstChild.focus();
    }
    status.textContent = '';
    folder.disabled = false;
    folder.value = '';
  });
  // A folder that is dropped beside its place would take the browser away from this page.
  ['dragover', 'drop'].forEach(kind => document.addEventListener(kind, event => event.target !== folder && event.preventDefault()));

  /** Shows how far it is, and gives what the check calls. */
  function watch() {
    const bar = make('progress', { 'aria-label': say('working') });
    const text = make('p', { class: 'quiet' });
    const stop = make('button', { type: 'button', class: 'button' }, say('stop'));
    stop.addEventListener('click', () => { isStopped = true; });
    result.replaceChildren(heading('working'), bar, text, stop);
    stop.focus();
    let shown = 0;
    return (done, total, name) => {
      if (performance.now() - shown > 100) {
        shown = performance.now();
        bar.value = done / (total || 1);
        text.replaceChildren(say('progress', Math.floor(100 * bar.value)), ' ', quoted(name));
        status.textContent = say('progress', 10 * Math.floor(10 * bar.value));
      }
      return !isStopped;
    };
  }

  function show(report, files) {
    const { facts, findings, renamed } = report;
    const answer = verdict(report);
    const gone = new Set(renamed.flat());
    const isSaid = ({ sign, file }) => gone.has(file) && /missing|not-listed/.test(sign);
    const isFirst = (one, i) => i === findings.findIndex(({ sign, file, entry }) => sign === one.sign && file === one.file && entry === one.entry);
    const found = findings.filter((one, i) => !isSaid(one) && isFirst(one, i));
    result.replaceChildren(
      make('div', { class: answer === 'fails' ? 'attention' : 'note' }, heading(answer, { tabindex: -1 }), paragraph(`${answer}-why`),
        facts.certificate ? '' : paragraph('unsigned'), facts.code === page.code ? '' : paragraph('other-bundle')),
      ...findings.length === 0 ? [] : [
        heading('found'), list([...renamed.map(([was, is]) => [quoted(was), ` ${say('renamed')} `, quoted(is)]), ...found.map(sentence)]),
        paragraph('found-note')],
      heading('compare-title'), paragraph('compare-lead'), comparing(report, files),
      heading('checks'), list(CHECKS.filter(check => report.outcomes[check]).map(check => [
        make('strong', {}, say(`outcome-${report.outcomes[check]}`)), ' ',
        check === 'certificate' ? say('check-certificate') : word(`portfolio.verify-check-${check}`)])),
      everyFile(findings, [...new Set([...files.keys(), ...facts.listed])].sort()),
      heading('says'), says(facts));
    result.querySelector('h2').focus();
  }

  function sentence({ sign, file, entry }) {
    const words = sign === 'certificate-differs' ? say('other-certificate') : word(`portfolio.verify-sign-${sign}`);
    return file ? [quoted(file), `: ${words}`] : entry ? word('portfolio.verify-in-entry', `${entry}`, words) : words;
  }

  function comparing(report, files) {
    const typed = make('input', { type: 'text', id: 'check-told', autocomplete: 'off', spellcheck: false, 'aria-describedby': 'check-hint' });
    const told = ({ told: key, count = '' }) => key ? say(key, `${count}`) : '';
    const answer = make('p', { role: 'status' }, told(report));
    const form = make('form', { class: 'told' }, make('label', { for: 'check-told' }, say('told')),
      make('p', { class: 'quiet', id: 'check-hint' }, say('told-hint')), typed, make('button', { class: 'button' }, say('compare')), answer);
    form.addEventListener('submit', event => {
      event.preventDefault();
      const before = report.before ?? report;
      const next = { ...compared(before, typed.value), before };
      if (verdict(next) === verdict(report) && !next.isCompared) {
        answer.textContent = told(next);
      } else {
        show(next, files);
      }
    });
    return form;
  }

  function everyFile(findings, names) {
    const signs = new Map(findings.map(({ file, sign }) => [file, sign]));
    const result = name => signs.has(name) ? word(`portfolio.verify-sign-${signs.get(name)}`) : say('file-holds');
    return make('details', {}, make('summary', {}, word.count('web-check.every-file', names.length)),
      make('table', { class: 'grid' }, make('thead', {}, make('tr', {}, ['file', 'result'].map(key => make('th', { scope: 'col' }, say(key))))),
        make('tbody', {}, names.slice(0, MOST_ROWS).map(name => make('tr', {}, make('td', {}, quoted(name)), make('td', {}, result(name)))))),
      names.length > MOST_ROWS ? paragraph('file-more', `${names.length - MOST_ROWS}`) : '');
  }

  function says({ code, volume, certificate, headCode, entries, opened, exhibits, stamp }) {
    const rows = { code, volume, certificate, head: headCode,
      proof: entries ? say('proof-counts', `${entries}`, `${opened}`, `${exhibits}`) : '', stamp: stamp ? new Date(stamp).toUTCString() : '' };
    return make('dl', { class: 'facts' }, Object.entries(rows).filter(([, value]) => value).map(([key, value]) =>
      make('div', {}, make('dt', {}, say(`says-${key}`)), make('dd', { class: key === 'proof' ? '' : 'mono' }, harmless(value)))));
  }

  section.append(
    paragraph('lead'),
    make('div', { class: 'drop' }, make('label', { for: 'check-folder', class: 'button primary' }, say('choose')),
      make('p', { class: 'quiet', id: 'check-folder-note' }, say('choose-note')), folder),
    status, result,
    heading('proves'), list(['files', 'signature', 'ledger', 'not'].map(key => say(`proves-${key}`))),
    heading('ways'), paragraph('ways-why'), list(['readme', 'openssl', 'program'].map(key => say(`ways-${key}`))));
}

return Object.assign(mount, { parts: {
  Sha256, hex, utf8, crockford, der, readList, readSignature, readStamp, bagOf, checkBundle, compared, verdict, harmless } });
})();
