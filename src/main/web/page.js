'use strict';
/*
 * Shows the case that is in the element #data.
 * The part after # in the address says what is shown, so that the browser's own way back works.
 * Every text of the case is put into the page as text, never as markup. Nothing is fetched, stored or sent.
 */
const { about, incidents = [], exhibits = [], others = [], chapters = [], pages = {}, firsts = [1] } = data;
// An empty list is left out of the data.
[...incidents, ...exhibits, ...others].forEach(item => Object.assign(item, { kinds: [], exhibits: [], incidents: [], c: [], ...item }));
const FRONT = ['cover', 'significant', 'summary'];
// So many of a list are shown at a time.
const ROWS = 100;
const TABLE_ROWS = 500;

/** Incidents and exhibits by their places. */
const itemOf = new Map();
for (const item of [...incidents, ...exhibits]) {
	item.at = (item.label ? 'exhibit-' : 'incident-') + item.n;
	item.name = item.label ? say('exhibit', item.label) : say('incident', item.n);
	itemOf.set(item.at, item);
}
const linkTo = item => link(item.at, item.name);

const address = path => path.split('/').map(encodeURIComponent).join('/');

/** A link to a page of the portfolio, which may be in one of several files; page numbers run through all of them. */
function pdf(page) {
	if (!page) {
		return '';
	}
	const volume = Math.max(0, Math.min(firsts.filter(first => first <= page).length, about.portfolio.length) - 1);
	const inVolume = page - (volume && firsts[volume] - 1);
	return opened(`${address(about.portfolio[volume])}#page=${inVolume}`, say('in-pdf', page), '.pdf');
}

// ---- What the portfolio says: blocks of text, facts and tables

/** A string, which may be the number of one that occurs often. */
const string = part => (typeof part === 'number' ? data.shared[part] : part);

/** A text: a string, or strings and [words, place, style], where 1 is bold and 2 italic. */
const text = parts => [parts].flat().map(part => {
	const [words, place, style] = [part].flat();
	const inner = style ? make(style === 1 ? 'b' : 'i', string(words)) : string(words);
	return place && isKnown(place) ? link(place, inner) : inner;
});

const plain = parts => [parts].flat().map(part => string([part].flat()[0])).join('');

const facts = rows => make('dl.facts', rows.map(([label, value]) =>
	fact(plain(label), plain(label) === about.exactWords ? '.exact' : '', text(value))));

/** A table, which can be moved sideways by keys; its number tells it from others with the same heads. */
let tables = 0;

function table({ h = [], r = [], a = [] }) {
	const heads = h.map(plain);
	const row = ([cells, id]) => make('tr', { id },
		cells.map((cell, column) => make('td', { dir: 'auto', 'data-head': heads[column] }, text(cell))));
	const last = more => make('tr', make('td', { colspan: heads.length }, more));
	const name = say('table', ++tables, heads.filter(Boolean).join(', '));
	return make('div.scroll', { tabindex: 0, role: 'region', 'aria-label': name }, make('table.grid',
		make('thead', make('tr', heads.map(head => make('th', { scope: 'col' }, head)))),
		make('tbody', some(r.map((cells, i) => [cells, a[i]?.[0]]), TABLE_ROWS, rows => rows.map(row), last))));
}

/** What one, which is named where it is not above, said before. */
const versions = (all, name) => make('details.earlier', make('summary', say('earlier'), name && [': ', text(name)]), blocks(all, 3));

/** What is made of each kind of block; headings in it begin at a level. */
const KINDS = {
	p: ({ t, g }) => make('p', { dir: 'auto', lang: g }, text(t)),
	facts: ({ r = [] }) => facts(r),
	table,
	note: ({ c }, level) => make('div.note', blocks(c, level)),
	quote: ({ c }, level) => make('blockquote', blocks(c, level)),
	list: ({ i = [] }) => make('ul.plain', i.map(([mark, words]) => make('li', text(mark), ' ', text(words)))),
	earlier: ({ c, t }) => versions(c, t),
	figure: ({ t, p }) => quiet(t, ' ', pdf(p)),
};

/** Headings begin at the level top, and no level is left out. */
function blocks(all = [], top) {
	const elements = [];
	const shift = top - Math.min(...all.filter(block => block.k === 'h').map(block => block.l));
	let level = top - 1;
	let page = 0;
	for (const block of all) {
		if (block.k !== 'h') {
			elements.push(KINDS[block.k](block, level + 1));
			continue;
		}
		const [id] = block.a ?? [];
		level = Math.min(block.l + shift, level + 1, 6);
		elements.push(make('h' + level, { id, tabindex: id && -1 }, text(block.t), ' ', block.p !== page && pdf(block.p)));
		page = block.p;
	}
	return elements;
}

const said = (all = []) => all.map(({ t = '', r = [], i = [], c }) => [...[[[t]], r, i].flat(2).map(plain), said(c)].join(' ')).join(' ');

// ---- Places

const chapterOf = new Map();
for (const chapter of chapters) {
	const places = (chapter.c ?? []).flatMap(block => (block.a ?? []).flat());
	[chapter.id, ...places].forEach(place => chapterOf.has(place) || chapterOf.set(place, chapter));
}

/** The place that the page has for one of the portfolio: a plate is shown with its exhibit, and so on. */
const shownAt = place => place.replace(/^versions-incident-/, 'incident-').replace(/^versions-/, 'record-').replace(/^plate-/, 'exhibit-');
const isKnown = place => [itemOf, chapterOf, VIEWS].some(all => all.has(shownAt(place)));

// ---- Searching

/** Without accents and capitals, so that a word is found however it is typed. */
const folded = words => words.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
const typed = query => folded(query).split(/\s+/).filter(Boolean);

/** Whether all the words that were typed are in an item; what an item says is put together once, when it is first needed. */
function matches(item, words) {
	if (words.length && item.words === undefined) {
		const { n, label, when, d, title, what, person, place, description, transcript, kinds, c } = item;
		item.words = folded([n, label, when, d, title, what, person, place, description, transcript, ...kinds, said(c)].join(' '));
	}
	return words.every(one => item.words.includes(one));
}

// ---- Fields

/** A control with these sets what it is named after. */
const setting = (chosen, name, changed) => ({ id: 'filter-' + name, onchange: ({ target }) => {
	chosen[name] = target.type === 'checkbox' ? target.checked : target.value;
	changed();
} });

const field = (label, control, ...more) => make('div.field', make('label', { for: control.id }, label), control, ...more);

function searchField(chosen, changed) {
	let waiting;
	const oninput = ({ target }) => {
		chosen.query = target.value;
		clearTimeout(waiting);
		waiting = setTimeout(changed, 120);
	};
	return field(say('search'), make('input', { type: 'search', id: 'search', value: chosen.query, autocomplete: 'off', spellcheck: 'false', oninput }),
		quiet(say('search-help')));
}

/** Where there is nothing to choose from there is no field. */
const choice = (chosen, name, label, all, options, changed) => options.length > 1
	&& field(label, make('select', setting(chosen, name, changed),
		[['', all], ...options].map(([value, words]) => make('option', { value, selected: chosen[name] === value }, words))));

const filters = (...fields) => make('form.filters', { role: 'search', onsubmit: event => event.preventDefault() }, fields);

function howOften(values) {
	const found = new Map();
	values.filter(Boolean).forEach(value => found.set(value, (found.get(value) ?? 0) + 1));
	return found;
}

const counted = name => [...howOften(incidents.flatMap(item => item[name]))].sort(([, one], [, other]) => other - one).slice(0, 200)
	.map(([value, count]) => [value, `${value} (${count})`]);

// ---- Incidents: search, filters, timeline, calendar

const ALL = { query: '', kinds: '', person: '', place: '', reported: '', breach: false, shown: false, others: false, month: '', day: '' };
const filter = { ...ALL };
const month = item => (item.d ?? '').slice(0, 7);
const dateOf = day => new Date(day + 'T00:00Z');
const named = (day, options) => dateOf(day).toLocaleDateString('en-GB', { timeZone: 'UTC', ...options });
const monthName = value => (value ? named(value + '-01', { month: 'long', year: 'numeric' }) : say('no-date'));

const isAt = item => (!filter.month || month(item) === filter.month)
	&& (!filter.day || item.d === filter.day || (item.d <= filter.day && item.e >= filter.day));

/** Whether an incident passes all filters but those of the timeline. */
const passes = (item, words) => matches(item, words)
	&& ['kinds', 'person', 'place', 'reported'].every(name => !filter[name] || [item[name]].flat().includes(filter[name]))
	&& (!filter.breach || item.breach)
	&& (!filter.shown || item.exhibits.length > 0);

function incidentsView() {
	const list = make('ol.rows');
	const status = statusLine();
	const chart = make('div.chart');
	const all = say.count('found', incidents.length);
	const changed = () => {
		const words = typed(filter.query);
		const passing = incidents.filter(item => passes(item, words));
		const found = passing.filter(isAt);
		const beside = others.filter(item => filter.others && matches(item, words) && isAt(item));
		const rows = beside.length ? [...found, ...beside].sort((one, other) => (one.d || '9').localeCompare(other.d || '9')) : found;
		status.textContent = found.length === incidents.length ? all : say('found-of', found.length, all);
		fill(list, rows.length ? some(rows, ROWS, monthly) : make('li.note', say('none-found')));
		timeline(chart, passing, changed);
	};
	const clear = () => {
		Object.assign(filter, ALL);
		show();
	};
	const choose = (name, label, options = counted(name)) => choice(filter, name, label, say('any'), options, changed);
	const only = (name, label) => {
		const box = make('input', { type: 'checkbox', checked: filter[name], ...setting(filter, name, changed) });
		return make('div.tick', box, make('label', { for: box.id }, label));
	};
	changed();
	return [heading(say('incidents')),
		filters(searchField(filter, changed),
			choose('kinds', say('kind')), choose('person', say('person')), choose('place', say('place')),
			choose('reported', say('reported'), [['yes', say('reported-yes')], ['no', say('reported-no')]]),
			make('div.ticks', only('breach', say('breach')), only('shown', say('with-exhibits')),
				others.length && only('others', say('with-others')), button(say('clear'), clear))),
		chart, status, list];
}

const monthly = rows => rows.map((item, i) => make('li',
	(!i || month(rows[i - 1]) !== month(item)) && make('h2.month', monthName(month(item))),
	make('div.row', make('div.when', item.when), item.a ? otherRow(item) : incidentRow(item))));

function incidentRow(item) {
	const marks = [item.withdrawn ? say('withdrawn') : item.uncounted && say('uncounted'), item.breach && say('breach'),
		item.exhibits.length && say.count('exhibits-found', item.exhibits.length)].filter(Boolean);
	const kinds = item.kinds.length && ': ' + item.kinds.join('; ');
	return make('div.what', link(item.at, item.name, kinds), told(item.what), marks.length && quiet(marks.join(' · ')));
}

const otherRow = item => make('div.what.other', isKnown(item.a) ? link(item.a, item.label) : item.label, told(item.what));

/** A bar for each month from the first to the last; the days of the one that is chosen stand below. */
function timeline(chart, items, changed) {
	const found = howOften(items.map(month));
	const months = [...found.keys()].sort();
	const most = Math.max(...found.values());
	const focused = document.activeElement?.dataset?.key;
	const choose = (key, value) => {
		filter[key] = filter[key] === value ? '' : value;
		filter.day = key === 'day' ? filter.day : '';
		changed();
	};
	const bars = [];
	for (const date = dateOf(months[0] + '-01'); date <= dateOf(months.at(-1) + '-01'); date.setUTCMonth(date.getUTCMonth() + 1)) {
		const at = date.toISOString().slice(0, 7);
		const count = found.get(at) ?? 0;
		const bar = count ? chosen('month', at, count, monthName(at), choose) : make('span.bar');
		bar.style.setProperty('--share', count / most);
		bars.push(make('li', bar, make('span.quiet', { 'aria-hidden': 'true' }, (at.endsWith('-01') || !bars.length) && at.slice(0, 4))));
	}
	fill(chart, months.length && [make('h2', say('timeline')), quiet(say('timeline-help')), make('ol.bars', bars),
		filter.month && calendar(items, choose)]);
	(focused && chart.querySelector(`[data-key="${focused}"]`))?.focus();
}

function chosen(key, value, count, name, choose) {
	const label = say.count('month-incidents', count, name);
	return button(key === 'day' ? Number(value.slice(-2)) : count, () => choose(key, value),
		{ 'data-key': value, 'aria-pressed': String(filter[key] === value), 'aria-label': label, title: label }, key === 'day' ? '.day' : '.bar');
}

function calendar(items, choose) {
	const found = howOften(items.map(item => item.d));
	const [year, number] = filter.month.split('-').map(Number);
	const before = (dateOf(filter.month + '-01').getUTCDay() + 6) % 7;
	const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
	const cells = Array.from({ length: before + days }, (_, i) => {
		const day = i + 1 - before;
		const key = filter.month + '-' + String(day).padStart(2, '0');
		const count = found.get(key);
		return count ? chosen('day', key, count, named(key, { day: 'numeric', month: 'long', weekday: 'long' }), choose) : day > 0 && day;
	});
	const weeks = [];
	while (cells.length) {
		weeks.push(make('tr', cells.splice(0, 7).map(cell => make('td', cell))));
	}
	const heads = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map(day => make('th', { scope: 'col' }, say(day)));
	return [make('table.calendar', make('caption', say('calendar', monthName(filter.month))),
		make('thead', make('tr', heads)), make('tbody', weeks)),
	button(say('whole-period'), () => choose('month', filter.month))];
}

// ---- One incident, one exhibit

function beside(all, item, list) {
	const i = all.indexOf(item);
	const to = (other, words) => other && link(other.at, words);
	return make('p.beside', list, to(all[i - 1], say('previous')), to(all[i + 1], say('next')));
}

function incidentView(item) {
	const shown = item.exhibits.map(n => itemOf.get('exhibit-' + n)).filter(Boolean);
	const inShort = [item.kinds.length && make('p', make('b', item.kinds.join('; '))), told(item.what)];
	return [
		beside(incidents, item, link('incidents', say('back'))),
		heading(item.name, make('span.after', item.when)),
		make('p', pdf(pages[item.at])),
		make(shown.length ? 'div.two' : 'div',
			make('div', item.c.length ? blocks(item.c, 2) : inShort, item.earlier && versions(item.earlier)),
			shown.length && make('div.exhibits', make('h2', say('shown-by')), shown.map(one => make('div.card',
				make('h3', linkTo(one), one.title && ': ' + one.title), media(one)))))];
}

function exhibitView(item) {
	const belongs = item.incidents.map(n => itemOf.get('incident-' + n)).filter(Boolean).map(one => [linkTo(one), ' ']);
	return [
		beside(exhibits, item, link('exhibits', say('back-exhibits'))),
		heading(item.name, item.title && make('span.after', { dir: 'auto' }, item.title)),
		make('p', pdf(pages[item.at]), ' ', pdf(item.plate)),
		media(item), item.path && quiet(item.given + '.'), told(item.description), blocks(item.c, 2),
		belongs.length && !item.c.length && make('p', say('belongs'), ': ', belongs)];
}

/** What the browser shows of an exhibit, covered until it is asked for. */
function media(item) {
	const box = make('div.media');
	const cover = () => fill(box, make('p.cover', say('covered'), ' ', button(say('uncover'), uncover)));
	const isCovered = item.covered && item.path;
	const uncover = () => fill(box, shown(item), isCovered && button(say('cover'), cover));
	(isCovered ? cover : uncover)();
	return box;
}

const isHere = item => item.path && !(item.volume > 1);
const picture = (item, attributes) => make('img', { src: address(item.path), alt: item.title || item.label, ...attributes });

function shown(item) {
	const onerror = () => player.replaceWith(make('p.note', say('cannot-show'), ' ', say('not-found')));
	const group = isHere(item) ? item.group : '';
	const isHeard = ['sound', 'video'].includes(group);
	let player;
	if (group === 'picture') {
		player = button(picture(item, { onerror, loading: 'lazy', decoding: 'async' }), () => enlarge(item),
			{ 'aria-label': say('enlarge') + ': ' + item.label }, '.picture');
	} else if (isHeard) {
		player = make(group === 'sound' ? 'audio' : 'video',
			{ src: address(item.path), onerror, controls: true, preload: 'metadata', 'aria-label': item.name,
				onloadedmetadata: () => player.videoWidth === 0 && player.after(quiet(say('sound-only'))) });
	}
	const where = !item.path ? item.given + '.' : isHere(item) ? say('where-file', item.path) : say('in-volume', item.volume, item.path);
	return [player, quiet(group && item.opens && opened(address(item.path), say('open-file')), ' ', where),
		item.transcript && transcript(item.transcript, isHeard && player)];
}

/** The words of a recording; time marks such as [0:12] lead to their place in it, as in the program and in print. */
function transcript(words, player) {
	const marks = /\[((?:\d{1,3}:[0-5]?\d|\d{1,3}):[0-5]\d)(?:[.,]\d{1,3})?\]/g;
	const parts = [];
	let from = 0;
	for (const { 0: all, 1: at, index } of player ? words.matchAll(marks) : []) {
		const go = () => {
			player.currentTime = at.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
			player.play().catch(() => {}); // It may be left before it begins.
		};
		parts.push(words.slice(from, index), button(all, go, { 'aria-label': say('go-to', at) }, '.time'));
		from = index + all.length;
	}
	return [quiet(say('transcript')), make('p.transcript', { dir: 'auto' }, parts, words.slice(from))];
}

function enlarge(item) {
	const dialog = byId('large');
	const image = picture(item);
	let scale = 1;
	const to = factor => {
		scale = Math.max(1, Math.min(8, scale * factor));
		image.style.setProperty('--scale', scale);
		image.classList.toggle('larger', scale > 1);
	};
	const larger = () => to(1.5);
	const smaller = () => to(1 / 1.5);
	dialog.onkeydown = ({ key }) => ({ '+': larger, '=': larger, '-': smaller })[key]?.();
	fill(dialog,
		make('div.bar-of-buttons', button(say('larger'), larger), button(say('smaller'), smaller), button(say('close'), () => dialog.close())),
		make('div.sheet', { tabindex: 0 }, image));
	dialog.showModal();
}

// ---- Exhibits as a gallery

const gallery = { query: '', group: '' };

function exhibitsView() {
	const grid = make('ul.gallery');
	const status = statusLine();
	const changed = () => {
		const words = typed(gallery.query);
		const found = exhibits.filter(item => (!gallery.group || item.group === gallery.group) && matches(item, words));
		status.textContent = say.count('exhibits-found', found.length);
		fill(grid, some(found, ROWS, cards));
	};
	const groups = [...new Set(exhibits.map(item => item.group))].map(group => [group, say('group-' + group)]);
	changed();
	return [heading(say('exhibits')),
		filters(searchField(gallery, changed), choice(gallery, 'group', say('kind'), say('all-kinds'), groups, changed)),
		status, grid];
}

function thumbnail(item) {
	const kind = say('group-' + item.group);
	return item.covered ? say('covered-short') : item.group !== 'picture' || !isHere(item) ? kind
		: picture(item, { alt: '', loading: 'lazy', decoding: 'async', onerror: ({ target }) => target.replaceWith(kind) });
}

const cards = items => items.map(item => make('li', make('a.card', { href: '#' + item.at },
	make('span.thumb', thumbnail(item)), make('b', item.label), make('span', { dir: 'auto' }, item.title))));

// ---- Front page and chapters

function frontView() {
	const shown = chapters.filter(({ id, only }) => FRONT.includes(id) && !only);
	return [heading(about.title), shown.map(({ id, title, p, c }) => (id === 'cover' ? blocks(c, 2)
		: [make('h2', title, ' ', pdf(p)), blocks(c, 3)]))];
}

const chapterView = ({ part, title, p, only, c }) => [part && quiet(part), heading(title), make('p', pdf(p)),
	only ? make('p', say('print-only-note', p)) : blocks(c, 2)];

// ---- Contents and the way through the page

const VIEWS = new Map([['front', frontView], ['incidents', incidentsView], ['exhibits', exhibitsView]]);

/** Gives the button that opens the contents where the page is narrow. */
function contents() {
	const line = (place, title, count) => make('li', make('a', { href: '#' + place, 'data-place': place }, title, count && make('span.quiet', ' ' + count)));
	const lists = [make('ul', line('front', say('front')),
		incidents.length && line('incidents', say('incidents'), incidents.length),
		exhibits.length && line('exhibits', say('exhibits'), exhibits.length),
		line('check', word('web-check.title')),
		make('li', opened(address(about.portfolio[0]), say('open-pdf'))))];
	let last = null;
	for (const { id, part, title } of chapters.filter(chapter => !FRONT.includes(chapter.id) && !chapter.only)) {
		if (last !== part) {
			last = part;
			lists.push(part && quiet(part), make('ul'));
		}
		lists.at(-1).append(line(id, title));
	}
	const only = chapters.filter(chapter => chapter.only).map(({ p, title }) => make('li', pdf(p), ' ', title));
	const menu = button(say('menu'), () => menu.setAttribute('aria-expanded', String(menu.getAttribute('aria-expanded') !== 'true')),
		{ 'aria-expanded': 'false', 'aria-controls': 'lists' }, '.menu');
	fill(byId('contents'), menu, make('div', { id: 'lists' }, lists, only.length && [quiet(say('print-only')), make('ul', only)]));
	return menu;
}

/** Shows what the address says, or the front page if it is not known; gives what is to have the focus. */
function show() {
	const place = shownAt(location.hash.slice(1));
	const isCheck = place === 'check';
	const item = itemOf.get(place);
	// The page has its own lists of what the PDF lists in chapters of the same names.
	const chapter = item || VIEWS.has(place) ? undefined : chapterOf.get(place);
	const isChapter = chapter && !FRONT.includes(chapter.id);
	const [view, check] = [byId('view'), byId('check')];
	tables = 0;
	fill(view, isCheck ? [] : item ? (item.label ? exhibitView : incidentView)(item)
		: isChapter ? chapterView(chapter) : (VIEWS.get(place) ?? frontView)());
	view.hidden = isCheck;
	check.hidden = !isCheck;
	if (isCheck && check.children.length === 1) {
		mountCheck(check, about, word);
	}
	const current = item ? (item.label ? 'exhibits' : 'incidents') : isChapter ? chapter.id : isCheck || VIEWS.has(place) ? place : 'front';
	document.querySelectorAll('[data-place]').forEach(one => one.setAttribute('aria-current', one.dataset.place === current ? 'page' : 'false'));
	const first = (isCheck ? check : view).querySelector('h1');
	const name = item ? item.name : first.textContent;
	document.title = name === about.title ? name : `${name} – ${about.title}`;
	const target = () => chapter && view.querySelector(`[id="${place}"]`);
	// A row of a long table may not be among the first.
	for (let more; chapter && place !== chapter.id && !target() && (more = view.querySelector('.more'));) {
		more.click();
	}
	return target() || first;
}

// Without scripts the words stand in place of the picture that is missing.
{
	const packed = byId('packed');
	const point = packed.firstChild;
	const tell = () => point.naturalWidth ? packed.remove() : packed.replaceWith(make('p.note', point.alt));
	point.complete ? tell() : point.onload = point.onerror = tell;
}

byId('made').textContent = say('made', about.madeAt, about.code);
byId('confidential').textContent = about.confidential;
byId('program').textContent = say('program', about.program);
const menu = contents();
document.querySelector('.skip').addEventListener('click', event => {
	event.preventDefault();
	byId('main').focus();
});
addEventListener('hashchange', () => {
	menu.setAttribute('aria-expanded', 'false');
	const target = show();
	scrollTo(0, 0);
	target.tabIndex = -1;
	target.focus({ preventScroll: target.tagName === 'H1' });
});
show();
