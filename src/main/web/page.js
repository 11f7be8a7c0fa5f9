'use strict';
/*
 * Shows the case that is in the element #data: a front page, incidents, exhibits and the other parts of the portfolio.
 * The part after # in the address says what is shown, so that the browser's own way back works.
 * Every text of the case is put into the page as text, never as markup. Nothing is fetched, stored or sent.
 */
const data = JSON.parse(document.getElementById('data').textContent);
const about = data.about;
const incidents = data.incidents || [];
const exhibits = data.exhibits || [];
const others = data.others || [];
const chapters = data.chapters || [];
/* An empty list is left out of the data. */
incidents.forEach((one) => ['kinds', 'exhibits', 'c', 'earlier'].forEach((key) => { one[key] = one[key] || []; }));
exhibits.forEach((one) => ['incidents', 'c'].forEach((key) => { one[key] = one[key] || []; }));
const incidentOf = new Map(incidents.map((one) => [one.n, one]));
const pages = data.pages || {};
const exhibitOf = new Map(exhibits.map((one) => [one.n, one]));
const view = document.getElementById('view');
const check = document.getElementById('check');
const FRONT = ['cover', 'significant', 'summary'];
const ROWS = 100; // of a list are shown at a time
const CARDS = 60;

/* ---- Words and elements ---- */

/** The text of a key, with {0}, {1} filled in. */
function word(key, ...values) {
	return (data.words[key] || key).replace(/\{(\d)\}/g, (_, i) => String(values[i]));
}
word.count = (key, n, ...more) => word(key + (n === 1 ? '-one' : '-other'), n, ...more);

/** An element: its name and classes, such as 'p.quiet'; its attributes and listeners (on…), if any; its children, which are elements or text. */
function make(kind, ...rest) {
	const [name, ...classes] = kind.split('.');
	const element = document.createElement(name);
	const isPlain = rest[0] && rest[0].constructor === Object;
	for (const [key, value] of Object.entries(isPlain ? rest.shift() : {})) {
		if (key.startsWith('on')) {
			element.addEventListener(key.slice(2), value);
		} else if (value !== false && value !== undefined) {
			element.setAttribute(key, value === true ? '' : value);
		}
	}
	element.classList.add(...classes);
	element.append(...rest.flat(9).filter((child) => child || child === 0));
	return element;
}

const quiet = (...children) => make('p.quiet', ...children);
/** Words of hers, in the direction in which they are written. */
const told = (words) => (words ? make('p', { dir: 'auto' }, words) : '');
const heading = (...children) => make('h1', { tabindex: '-1' }, ...children);
const button = (text, onclick, attributes, style) =>
	make('button.button' + (style ? '.' + style : ''), { type: 'button', onclick, ...attributes }, text);
const link = (place, ...children) => make('a', { href: '#' + place }, ...children);

/* ---- Pages of the PDF ---- */

/** A link to a page of the portfolio, which may be in one of several files; page numbers run through all of them. */
function pdf(page) {
	if (!page) {
		return '';
	}
	const firsts = data.firsts || [1];
	const volume = Math.max(0, Math.min(firsts.filter((first) => first <= page).length, about.portfolio.length) - 1);
	const href = address(about.portfolio[volume]) + '#page=' + (page - (volume === 0 ? 1 : firsts[volume]) + 1);
	return make('a.pdf', { href, target: '_blank', rel: 'noopener' }, word('web.in-pdf', page));
}

/** The address of a file of the bundle, from its path. */
const address = (path) => path.split('/').map(encodeURIComponent).join('/');

/* ---- What the portfolio says: blocks of text, facts and tables ---- */

/** A string, which may be the number of one that occurs often. */
const string = (part) => (typeof part === 'number' ? data.shared[part] : part);

/** A text: a string, or strings and [words, place, style], where 1 is bold and 2 italic. */
function text(parts) {
	return (Array.isArray(parts) ? parts : [parts]).map((part) => {
		if (!Array.isArray(part)) {
			return string(part);
		}
		const [, place, style] = part;
		const words = string(part[0]);
		const inner = style ? make(style === 1 ? 'b' : 'i', {}, words) : words;
		return place && isKnown(place) ? link(place, inner) : inner;
	});
}

/** The characters of a text. */
const plain = (parts) => (Array.isArray(parts) ? parts.map((part) => string(Array.isArray(part) ? part[0] : part)).join('') : string(parts) || '');

/** In print, short facts share a row, with ' · ' and a label in bold between them; here each has its own. */
function apart([label, value]) {
	const rows = [[plain(label).trim(), []]];
	for (const part of Array.isArray(value) ? value : [value]) {
		const last = rows[rows.length - 1][1];
		const before = last[last.length - 1];
		const isLabel = Array.isArray(part) && part[2] === 1 && !part[1];
		if (isLabel && typeof before === 'string' && before.endsWith(' · ')) {
			last[last.length - 1] = before.slice(0, -3);
			const name = string(part[0]).replace(/:\s*$/, '');
			rows.push([name.charAt(0).toUpperCase() + name.slice(1), []]);
		} else {
			last.push(Array.isArray(part) ? part : string(part));
		}
	}
	return rows;
}

function facts(rows) {
	return make('dl.facts', rows.flatMap(apart).map(([label, value]) => make('div', {},
		make('dt', label),
		make(label === about.exactWords ? 'dd.exact' : 'dd', { dir: 'auto' }, text(value)))));
}

/** A table, which can be moved sideways by keys; its number tells it from others with the same heads. */
let tables = 0;

function table(block) {
	const heads = (block.h || []).map(plain);
	const name = word('web.table', ++tables, heads.filter((head) => head).join(', '));
	return make('div.scroll', { tabindex: '0', role: 'region', 'aria-label': name },
		make('table.grid',
			make('thead', make('tr', heads.map((head) => make('th', { scope: 'col' }, head)))),
			make('tbody', (block.r || []).map((row, i) => make('tr', { id: ((block.a || [])[i] || [])[0] },
				row.map((cell, column) => make('td', { dir: 'auto', 'data-head': heads[column] }, text(cell))))))));
}

/** The elements of blocks. Headings begin at the level {@code top}, and no level is left out. */
function blocks(all, top) {
	const elements = [];
	const levels = all.filter((block) => block.k === 'h').map((block) => block.l);
	const shift = top - Math.min(...levels);
	let level = top - 1;
	let page = 0;
	let earlier = [];
	/* What a record said before comes at its end: before the next heading of its level. */
	const flush = (from) => {
		earlier.filter((one) => one.level >= from).forEach((one) => elements.push(versions(one.blocks)));
		earlier = earlier.filter((one) => one.level < from);
	};
	for (const block of all) {
		if (block.k === 'h') {
			level = Math.min(block.l + shift, level + 1, 6);
			flush(level);
			const [place] = block.a || [];
			elements.push(make('h' + level, { id: place, tabindex: place ? '-1' : undefined }, text(block.t), ' ', block.p === page ? '' : pdf(block.p)));
			page = block.p;
			const before = (data.earlier || {})[place];
			if (before) {
				earlier.push({ level, blocks: before });
			}
		} else {
			elements.push(element(block, level + 1));
		}
	}
	flush(0);
	return elements;
}

function element(block, level) {
	switch (block.k) {
		case 'facts':
			return facts(block.r || []);
		case 'table':
			return table(block);
		case 'note':
			return make('div.note', blocks(block.c || [], level));
		case 'quote':
			return make('blockquote', blocks(block.c || [], level));
		case 'list':
			return make('ul.plain', (block.i || []).map(([mark, words]) => make('li', text(mark), ' ', text(words))));
		case 'figure':
			return make('p.quiet', block.t, ' ', pdf(block.p));
		default:
			return make('p', { dir: 'auto', lang: block.g }, text(block.t));
	}
}

const versions = (all) => make('details.earlier', make('summary', word('web.earlier')), blocks(all, 3));

/** All the words of blocks, for the search. */
function said(all) {
	return (all || []).map((block) => {
		const texts = [block.t, ...(block.r || []).flat(), ...(block.i || []).flat()];
		return texts.map(plain).join(' ') + ' ' + said(block.c);
	}).join(' ');
}

/* ---- Places ---- */

/** The chapter in which each place is. */
const chapterOf = new Map();
for (const chapter of chapters) {
	chapterOf.set(chapter.id, chapter);
	for (const block of chapter.c || []) {
		[...(block.a || [])].flat().forEach((place) => chapterOf.has(place) || chapterOf.set(place, chapter));
	}
}

/** The place that the page shows for one of the portfolio: a plate is shown with its exhibit, and so on. */
const shownAt = (place) => place.replace(/^versions-incident-/, 'incident-').replace(/^versions-/, 'record-').replace(/^plate-/, 'exhibit-');

function isKnown(place) {
	const shown = shownAt(place);
	const [, kind, number] = /^(incident|exhibit)-(\d+)$/.exec(shown) || [];
	return kind ? (kind === 'incident' ? incidentOf : exhibitOf).has(Number(number)) : chapterOf.has(shown) || shown in routes;
}

/* ---- Searching ---- */

/** Without accents and capitals, so that a word is found however it is typed. */
const folded = (words) => words.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

/** Whether all the words that were typed are in an item; what an item says is put together once, when it is first needed. */
function matches(item, typed) {
	if (!typed.length) {
		return true;
	}
	if (item.words === undefined) {
		const names = [item.n, item.label, item.when, item.d, item.title, item.what, item.person, item.place, item.description, item.transcript];
		item.words = folded([...names, ...(item.kinds || []), said(item.c)].filter((one) => one).join(' '));
	}
	return typed.every((one) => item.words.includes(one));
}

const typed = (query) => folded(query).split(/\s+/).filter((one) => one);

/* ---- Incidents: search, filters, timeline, calendar ---- */

const filter = { query: '', kind: '', person: '', place: '', reported: '', breach: false, shown: false, others: false, month: '', day: '' };
const month = (item) => (item.d || '').slice(0, 7);
const named = (value, options) => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(new Date(value + 'T00:00Z'));
const monthName = (value) => (value ? named(value + '-01', { month: 'long', year: 'numeric' }) : word('web.no-date'));

/** Whether an item is in the month and on the day that were chosen. */
const isAt = (item) => (!filter.month || month(item) === filter.month)
	&& (!filter.day || item.d === filter.day || (item.d <= filter.day && item.e >= filter.day));

/** Whether an incident passes all filters, or all but those of the timeline. */
function passes(item, words, isTimed) {
	return matches(item, words)
		&& (!filter.kind || item.kinds.includes(filter.kind))
		&& (!filter.person || item.person === filter.person)
		&& (!filter.place || item.place === filter.place)
		&& (!filter.reported || item.reported === filter.reported)
		&& (!filter.breach || item.breach)
		&& (!filter.shown || item.exhibits.length > 0)
		&& (!isTimed || isAt(item));
}

/** A field under its label. */
const field = (id, label, control, ...more) => make('div.field', make('label', { for: id }, label), control, ...more);

/** A field to search in, whose words go into {@code chosen.query} as they are typed. */
function searchField(chosen, changed) {
	let waiting;
	const input = make('input', { type: 'search', id: 'search', value: chosen.query, autocomplete: 'off', spellcheck: 'false' });
	input.addEventListener('input', () => {
		chosen.query = input.value;
		clearTimeout(waiting);
		waiting = setTimeout(changed, 120);
	});
	return field('search', word('web.search'), input, quiet(word('web.search-help')));
}

/** A choice among values, or all; where there is nothing to choose from there is no field. */
function choice(chosen, name, label, all, options, changed) {
	if (options.length < 2) {
		return '';
	}
	const select = make('select', { id: 'filter-' + name }, make('option', { value: '' }, all),
		options.map(([value, words]) => make('option', { value, selected: chosen[name] === value }, words)));
	select.addEventListener('change', () => {
		chosen[name] = select.value;
		changed();
	});
	return field(select.id, label, select);
}

/** The values that occur, the most frequent first, with their number. */
function counted(values) {
	const counts = new Map();
	values.filter((value) => value).forEach((value) => counts.set(value, (counts.get(value) || 0) + 1));
	const frequent = [...counts].sort((one, other) => other[1] - one[1]).slice(0, 200);
	return frequent.map(([value, count]) => [value, value + ' (' + count + ')']);
}

function tick(name, label, changed) {
	const box = make('input', { type: 'checkbox', id: 'filter-' + name, checked: filter[name] });
	box.addEventListener('change', () => {
		filter[name] = box.checked;
		changed();
	});
	return make('div.tick', box, make('label', { for: box.id }, label));
}

/** A form of filters, which is sent nowhere. */
const filters = (...fields) => make('form.filters', { role: 'search', onsubmit: (event) => event.preventDefault() }, ...fields);

function incidentsView() {
	const list = make('ol.rows');
	const status = make('p.quiet', { role: 'status' });
	const chart = make('div.chart');
	const all = word.count('web.found', incidents.length);
	const changed = () => {
		const words = typed(filter.query);
		const found = incidents.filter((item) => passes(item, words, true));
		const beside = others.filter((item) => filter.others && matches(item, words) && isAt(item));
		const rows = beside.length ? [...found, ...beside].sort((one, other) => (one.d || '9').localeCompare(other.d || '9')) : found;
		status.textContent = found.length === incidents.length ? all : word('web.found-of', found.length, all);
		list.replaceChildren(...(rows.length ? some(rows, ROWS, monthly) : [make('li.note', word('web.none-found'))]));
		timeline(chart, incidents.filter((item) => passes(item, words, false)), changed);
	};
	const clear = () => {
		Object.keys(filter).forEach((key) => { filter[key] = typeof filter[key] === 'boolean' ? false : ''; });
		show();
	};
	const chooser = (name, label, options) => choice(filter, name, word(label), word('web.any'), options, changed);
	changed();
	return [heading(word('web.incidents')),
		filters(searchField(filter, changed),
			chooser('kind', 'web.kind', counted(incidents.flatMap((item) => item.kinds))),
			chooser('person', 'web.person', counted(incidents.map((item) => item.person))),
			chooser('place', 'web.place', counted(incidents.map((item) => item.place))),
			chooser('reported', 'web.reported', [['yes', word('web.reported-yes')], ['no', word('web.reported-no')]]),
			make('div.ticks',
				tick('breach', word('web.breach'), changed),
				tick('shown', word('web.with-exhibits'), changed),
				others.length ? tick('others', word('web.with-others'), changed) : '',
				button(word('web.clear'), clear))),
		chart, status, list];
}

/** Elements for so many items at a time, with a button for the next ones. */
function some(items, most, elements, from = 0) {
	const next = elements(items.slice(from, from + most));
	if (items.length > from + most) {
		const more = make('li', button(word('web.more'), () => {
			const others = some(items, most, elements, from + most);
			more.replaceWith(...others);
			others[0].querySelector('a').focus();
		}));
		next.push(more);
	}
	return next;
}

/** Rows, with the month before the first of each. */
const monthly = (rows) => rows.map((item, i) => make('li', !i || month(rows[i - 1]) !== month(item) ? make('h2.month', monthName(month(item))) : '',
	make('div.row', item.a ? otherRow(item) : incidentRow(item))));

function incidentRow(item) {
	const marks = [item.withdrawn ? word('web.withdrawn') : item.uncounted ? word('web.uncounted') : '', item.breach ? word('web.breach') : '',
		item.exhibits.length ? word.count('web.exhibits-found', item.exhibits.length) : ''].filter((mark) => mark);
	const kinds = item.kinds.length ? ': ' + item.kinds.join('; ') : '';
	return [make('div.when', item.when), make('div.what',
		link('incident-' + item.n, word('web.incident', item.n), kinds), told(item.what), marks.length ? quiet(marks.join(' · ')) : '')];
}

function otherRow(item) {
	return [make('div.when', item.when),
		make('div.what.other', isKnown(item.a) ? link(item.a, item.label) : item.label, told(item.what))];
}

/** A bar for each month from the first to the last; the days of the one that is chosen stand below. */
function timeline(chart, items, changed) {
	const counts = new Map();
	items.filter((item) => item.d).forEach((item) => counts.set(month(item), (counts.get(month(item)) || 0) + 1));
	const months = [...counts.keys()].sort();
	if (!months.length) {
		chart.replaceChildren();
		return;
	}
	const focused = document.activeElement && document.activeElement.dataset ? document.activeElement.dataset.key : '';
	const choose = (key, value) => { filter[key] = filter[key] === value ? '' : value; filter.day = key === 'day' ? filter.day : ''; changed(); };
	const most = Math.max(...counts.values());
	const bars = [];
	const end = months[months.length - 1];
	for (let at = months[0]; at <= end; at = after(at)) {
		const count = counts.get(at) || 0;
		const bar = count ? chosen('month', at, count, monthName(at), 'bar', choose) : make('span.bar.none');
		bar.style.setProperty('--share', count / most);
		const isFirst = at.endsWith('-01') || !bars.length;
		bars.push(make('li', bar, make('span.quiet', { 'aria-hidden': 'true' }, isFirst ? at.slice(0, 4) : '')));
	}
	chart.replaceChildren(
		make('h2', word('web.timeline')), quiet(word('web.timeline-help')),
		make('ol.bars', bars),
		filter.month ? calendar(items, choose) : '');
	const again = focused && chart.querySelector('[data-key="' + focused + '"]');
	if (again) {
		again.focus();
	}
}

/** A button for a month or a day, pressed while it is chosen. */
function chosen(key, value, count, name, style, choose) {
	const label = word.count('web.month-incidents', count, name);
	return button(key === 'day' ? String(Number(value.slice(-2))) : '', () => choose(key, value),
		{ 'data-key': value, 'aria-pressed': String(filter[key] === value), 'aria-label': label, title: label }, style);
}

/** The month that follows one. */
function after(value) {
	const [year, number] = value.split('-').map(Number);
	return number === 12 ? String(year + 1).padStart(4, '0') + '-01' : value.slice(0, 5) + String(number + 1).padStart(2, '0');
}

function calendar(items, choose) {
	const counts = new Map();
	items.forEach((item) => counts.set(item.d, (counts.get(item.d) || 0) + 1));
	const first = new Date(filter.month + '-01T00:00Z');
	const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
	const cells = Array((first.getUTCDay() + 6) % 7).fill('');
	for (let day = 1; day <= days; day++) {
		const key = filter.month + '-' + String(day).padStart(2, '0');
		const count = counts.get(key);
		cells.push(count ? chosen('day', key, count, named(key, { day: 'numeric', month: 'long', weekday: 'long' }), 'day', choose) : String(day));
	}
	const weeks = [];
	while (cells.length) {
		weeks.push(make('tr', [0, 1, 2, 3, 4, 5, 6].map((i) => make('td', cells[i] || ''))));
		cells.splice(0, 7);
	}
	const heads = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => make('th', { scope: 'col' }, word('web.' + day)));
	return make('div', make('table.calendar', make('caption', word('web.calendar', monthName(filter.month))),
		make('thead', make('tr', heads)), make('tbody', weeks)),
	button(word('web.whole-period'), () => choose('month', filter.month)));
}

/* ---- One incident, one exhibit ---- */

/** Links to the items before and after. */
function beside(all, item, name, back, label) {
	const at = all.indexOf(item);
	const to = (other, words) => (other ? link(name + '-' + other.n, words) : '');
	return make('p.beside', link(back, label), to(all[at - 1], word('web.previous')), to(all[at + 1], word('web.next')));
}

function incidentView(item) {
	const shown = item.exhibits.map((n) => exhibitOf.get(n)).filter((one) => one);
	const inShort = [item.kinds.length ? make('p', make('b', item.kinds.join('; '))) : '', told(item.what)];
	return [
		beside(incidents, item, 'incident', 'incidents', word('web.back')),
		heading(word('web.incident', item.n), make('span.after', item.when)),
		make('p', pdf(pages['incident-' + item.n])),
		make(shown.length ? 'div.two' : 'div',
			make('div', item.c.length ? blocks(item.c, 2) : inShort, item.earlier.length ? versions(item.earlier) : ''),
			shown.length ? make('div.exhibits', make('h2', word('web.shown-by')), shown.map((one) => make('div.card',
				make('h3', link('exhibit-' + one.n, word('web.exhibit', one.label)), one.title ? ': ' + one.title : ''), media(one)))) : '')];
}

function exhibitView(item) {
	const belongs = item.incidents.map((n) => [link('incident-' + n, word('web.incident', n)), ' ']);
	return [
		beside(exhibits, item, 'exhibit', 'exhibits', word('web.back-exhibits')),
		heading(word('web.exhibit', item.label), item.title ? make('span.after', { dir: 'auto' }, item.title) : ''),
		make('p', pdf(pages['exhibit-' + item.n]), ' ', item.plate ? pdf(item.plate) : ''),
		media(item), item.path ? quiet(item.given + '.') : '', told(item.description), blocks(item.c, 2),
		belongs.length && !item.c.length ? make('p', word('web.belongs'), ': ', belongs) : ''];
}

/** What the browser shows of an exhibit, with its words; covered until it is asked for. */
function media(item) {
	const box = make('div.media');
	const cover = () => box.replaceChildren(make('p.cover', word('web.covered'), ' ', button(word('web.uncover'), uncover)));
	const uncover = () => box.replaceChildren(...shown(item).flat(), item.covered ? button(word('web.cover'), cover) : '');
	(item.covered && item.path ? cover : uncover)();
	return box;
}

function shown(item) {
	const words = item.transcript || '';
	if (!item.path) {
		return [quiet(item.given + '.'), words ? transcript(words, null) : ''];
	}
	const where = item.volume > 1 ? word('web.in-volume', item.volume, item.path) : word('web.where-file', item.path);
	if (item.volume > 1) {
		return [quiet(where), words ? transcript(words, null) : ''];
	}
	const opened = item.opens ? make('a', { href: address(item.path), target: '_blank', rel: 'noopener' }, word('web.open-file')) : '';
	const failed = () => player.replaceWith(make('p.note', word('web.cannot-show'), ' ', word('web.not-found')));
	const source = { src: address(item.path), onerror: failed };
	const isHeard = item.group === 'sound' || item.group === 'video';
	let player = '';
	if (item.group === 'picture') {
		const image = make('img', { ...source, alt: item.title || item.label, loading: 'lazy', decoding: 'async' });
		player = button(image, () => enlarge(item), { 'aria-label': word('web.enlarge') + ': ' + item.label }, 'picture');
	} else if (isHeard) {
		const label = word('web.exhibit', item.label);
		player = make(item.group === 'sound' ? 'audio' : 'video', { ...source, controls: true, preload: 'metadata', 'aria-label': label });
	}
	return [player, quiet(opened, ' ', where), words ? transcript(words, isHeard ? player : null) : ''];
}

/** The words of a recording; times at the beginning of a line or in brackets lead to their place in it. */
function transcript(words, player) {
	const time = /(^|\n)(\s*)((?:\d{1,2}:)?\d{1,2}:\d{2})(?=[\s–—-])|(\[)((?:\d{1,2}:)?\d{1,2}:\d{2})(?:[.,]\d+)?\]/g;
	const parts = [];
	let from = 0;
	for (let found = time.exec(words); player && found; found = time.exec(words)) {
		const mark = found[3] || found[5];
		const start = found.index + (found[3] ? found[1].length + found[2].length : 0);
		const end = found.index + found[0].length;
		const seconds = mark.split(':').reduce((all, part) => all * 60 + Number(part), 0);
		const go = () => {
			player.currentTime = seconds;
			player.play();
		};
		parts.push(words.slice(from, start), button(words.slice(start, end), go, { 'aria-label': word('web.go-to', mark) }, 'time'));
		from = end;
	}
	parts.push(words.slice(from));
	return [quiet(word('web.transcript')), make('p.transcript', { dir: 'auto' }, parts)];
}

/** A picture over the whole window, larger and smaller by buttons and keys. */
function enlarge(item) {
	const dialog = document.getElementById('large');
	const image = make('img', { src: address(item.path), alt: item.title || item.label });
	let scale = 1;
	const to = (factor) => {
		scale = Math.max(1, Math.min(8, scale * factor));
		image.style.width = scale === 1 ? '' : 'calc(' + scale + ' * 92vw)';
		image.style.maxWidth = image.style.maxHeight = scale === 1 ? '' : 'none';
	};
	dialog.onkeydown = (event) => (event.key === '+' || event.key === '=' ? to(1.5) : event.key === '-' ? to(1 / 1.5) : undefined);
	dialog.replaceChildren(
		make('div.bar-of-buttons',
			button(word('web.larger'), () => to(1.5)), button(word('web.smaller'), () => to(1 / 1.5)), button(word('web.close'), () => dialog.close())),
		make('div.sheet', { tabindex: '0' }, image));
	dialog.showModal();
}

/* ---- Exhibits as a gallery ---- */

const gallery = { query: '', group: '' };

function exhibitsView() {
	const grid = make('ul.gallery');
	const status = make('p.quiet', { role: 'status' });
	const groups = [...new Set(exhibits.map((item) => item.group))];
	const changed = () => {
		const words = typed(gallery.query);
		const found = exhibits.filter((item) => (!gallery.group || item.group === gallery.group) && matches(item, words));
		status.textContent = word.count('web.exhibits-found', found.length);
		grid.replaceChildren(...some(found, CARDS, cards));
	};
	const options = groups.map((one) => [one, word('web.group-' + one)]);
	changed();
	return [heading(word('web.exhibits')),
		filters(searchField(gallery, changed), choice(gallery, 'group', word('web.kind'), word('web.all-kinds'), options, changed)),
		status, grid];
}

/** The picture itself, made small by the browser; of all else its kind in words. */
function thumbnail(item) {
	const kind = word('web.group-' + item.group);
	if (item.covered || item.group !== 'picture' || !item.path || item.volume > 1) {
		return item.covered ? word('web.covered-short') : kind;
	}
	return make('img', { src: address(item.path), alt: '', loading: 'lazy', decoding: 'async', onerror: (event) => event.target.replaceWith(kind) });
}

const cards = (items) => items.map((item) => make('li', make('a.card', { href: '#exhibit-' + item.n },
	make('span.thumb', thumbnail(item)), make('b', item.label), make('span', { dir: 'auto' }, item.title || ''))));

/* ---- Front page and chapters ---- */

function frontView() {
	const shown = FRONT.map((id) => chapters.find((chapter) => chapter.id === id && !chapter.only)).filter((chapter) => chapter);
	return [heading(about.title), shown.flatMap((chapter) => [
		chapter.id === 'cover' ? '' : make('h2', chapter.title, ' ', pdf(chapter.p)),
		blocks(withoutContents(chapter.c || []), chapter.id === 'cover' ? 2 : 3)])];
}

/** The contents of the PDF stand at the side of this page. */
function withoutContents(all) {
	const at = all.findIndex((block) => block.k === 'h' && plain(block.t) === about.contents);
	return at < 0 ? all : [...all.slice(0, at), ...all.slice(at + 2)];
}

function chapterView(chapter) {
	return [chapter.part ? quiet(chapter.part) : '', heading(chapter.title), make('p', pdf(chapter.p)),
		chapter.only ? make('p', word('web.print-only-note', chapter.p)) : blocks(chapter.c || [], 2)];
}

/* ---- Contents and the way through the page ---- */

const routes = { '': frontView, front: frontView, incidents: incidentsView, exhibits: exhibitsView };

function contents() {
	const line = (place, title, count) => make('li', {},
		make('a', { href: '#' + place, 'data-place': place }, title, count ? make('span.quiet', ' ' + count) : ''));
	const lists = [make('ul', line('front', word('web.front')),
		incidents.length ? line('incidents', word('web.incidents'), incidents.length) : '',
		exhibits.length ? line('exhibits', word('web.exhibits'), exhibits.length) : '',
		typeof mountCheck === 'function' ? line('check', word('web-check.title')) : '')];
	let part = null;
	for (const chapter of chapters.filter((one) => !FRONT.includes(one.id) && !one.only)) {
		if (part !== chapter.part) {
			part = chapter.part;
			lists.push(part ? quiet(part) : '', make('ul'));
		}
		lists[lists.length - 1].append(line(chapter.id, chapter.title));
	}
	const only = chapters.filter((one) => one.only);
	if (only.length) {
		const lines = only.map((chapter) => make('li', pdf(chapter.p), ' ', chapter.title));
		lists.push(quiet(word('web.print-only')), make('ul', lines));
	}
	const menu = button(word('web.menu'), () => {
		const isOpen = menu.getAttribute('aria-expanded') === 'true';
		menu.setAttribute('aria-expanded', String(!isOpen));
	}, { 'aria-expanded': 'false', 'aria-controls': 'lists' }, 'menu');
	document.getElementById('contents').replaceChildren(menu, make('div', { id: 'lists' }, lists));
	return menu;
}

/** Shows what the address says; what it does not know is the front page. */
function show() {
	const place = shownAt(decodeURIComponent(location.hash.slice(1)));
	const isCheck = place === 'check' && typeof mountCheck === 'function';
	const [, kind, number] = /^(incident|exhibit)-(\d+)$/.exec(place) || [];
	const item = kind && (kind === 'incident' ? incidentOf : exhibitOf).get(Number(number));
	const chapter = chapterOf.get(place);
	tables = 0;
	const elements = isCheck ? [] : item ? (kind === 'incident' ? incidentView : exhibitView)(item)
		: Object.hasOwn(routes, place) ? routes[place]() : chapter && !FRONT.includes(chapter.id) ? chapterView(chapter) : frontView();
	view.replaceChildren(...elements.flat(9).filter((one) => one));
	view.hidden = isCheck;
	check.hidden = !isCheck;
	if (isCheck && !check.dataset.mounted) {
		check.dataset.mounted = 'yes';
		check.firstElementChild.textContent = word('web-check.title');
		mountCheck(check, about, word);
	}
	const current = item ? kind + 's' : chapter ? chapter.id : place || 'front';
	for (const one of document.querySelectorAll('[data-place]')) {
		one.toggleAttribute('aria-current', false);
		if (one.dataset.place === current) {
			one.setAttribute('aria-current', 'page');
		}
	}
	const first = (isCheck ? check : view).querySelector('h1');
	const name = item ? word(kind === 'incident' ? 'web.incident' : 'web.exhibit', item.label || item.n) : first.textContent;
	document.title = name === about.title ? name : name + ' – ' + about.title;
	return (chapter && !item && place !== chapter.id && document.getElementById(place)) || first;
}

document.getElementById('made').textContent = word('web.made', about.madeAt, about.code);
document.getElementById('confidential').textContent = about.confidential;
document.getElementById('program').textContent = word('web.program', about.program);
const menu = contents();
document.querySelector('.skip').addEventListener('click', (event) => {
	event.preventDefault();
	document.getElementById('main').focus();
});
addEventListener('hashchange', () => {
	menu.setAttribute('aria-expanded', 'false');
	const target = show();
	scrollTo(0, 0);
	if (target) {
		target.focus({ preventScroll: target.tagName === 'H1' });
	}
});
show();
