'use strict';
/*
 * What the scripts of a page share: the texts in the element #data, and how elements are made of them.
 */
const byId = id => document.getElementById(id);
const data = JSON.parse(byId('data').textContent);

// ---- Words and elements

const word = (key, ...values) => (data.words[key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i]);
word.has = key => key in data.words;
word.count = (key, n, ...more) => word(key + (n === 1 ? '-one' : '-other'), n, ...more);
const say = (key, ...values) => word('web.' + key, ...values);
say.count = (key, ...values) => word.count('web.' + key, ...values);

/** Puts elements and texts into an element, in place of what was there. */
const fill = (element, ...children) => element.replaceChildren(...children.flat(9).filter(Boolean));

/** An element: its name and classes, such as 'p.quiet'; its attributes and listeners (on…), if any; its children. */
function make(kind, ...rest) {
	const [name, ...classes] = kind.split('.');
	const element = document.createElement(name);
	element.classList.add(...classes);
	for (const [key, value] of Object.entries(rest[0]?.constructor === Object ? rest.shift() : {})) {
		if (key.startsWith('on')) {
			element.addEventListener(key.slice(2), value);
		} else if (value !== false && value !== undefined) {
			element.setAttribute(key, value === true ? '' : value);
		}
	}
	fill(element, rest);
	return element;
}

const quiet = (...rest) => make('p.quiet', ...rest);
/** A line that is read out whenever it changes. */
const statusLine = (...words) => quiet({ role: 'status' }, ...words);
/** Words of hers, in the direction in which they are written. */
const told = words => words && make('p', { dir: 'auto' }, words);
const heading = (...children) => make('h1', { tabindex: -1 }, ...children);
const button = (text, onclick, attributes, style = '') => make('button.button' + style, { type: 'button', onclick, ...attributes }, text);
const link = (place, ...children) => make('a', { href: '#' + place }, ...children);
const opened = (href, words, style = '') => make('a' + style, { href, target: '_blank', rel: 'noopener' }, words);
const fact = (label, style, ...value) => make('div', make('dt', label), make('dd' + style, { dir: 'auto' }, value));

/** Elements for so many items, and one that holds a button for the next ones. */
function some(items, most, elements, last = more => make('li', more)) {
	const shown = elements(items.slice(0, most));
	if (items.length > most) {
		const more = last(button(say('more'), () => {
			const next = some(items.slice(most), most, elements, last);
			more.replaceWith(...next);
			next[0].tabIndex = -1;
			(next[0].querySelector('a') ?? next[0]).focus();
		}, {}, '.more'));
		shown.push(more);
	}
	return shown;
}
