/** Attributes of a TensorFlow.js node: strings are base64, integers are strings. */
const text = (base64) => Buffer.from(base64, 'base64').toString('utf8');

export const stringAttribute = (node, name, absent) =>
  node.attr?.[name]?.s === undefined ? absent : text(node.attr[name].s);

export const stringsAttribute = (node, name) => (node.attr?.[name]?.list?.s ?? []).map(text);

export const integersAttribute = (node, name) => (node.attr?.[name]?.list?.i ?? []).map(Number);

export const isSet = (node, name) => node.attr?.[name]?.b === true;

export const floatAttribute = (node, name, absent) => node.attr?.[name]?.f ?? absent;
