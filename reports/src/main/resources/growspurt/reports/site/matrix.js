
(function () {
'use strict';
var table = document.querySelector('table.matrix');
var region = table.parentNode;
var heads = Array.from(table.tHead.rows[1].cells).slice(1);
var groups = Array.from(table.tHead.rows[0].cells).slice(1).map(function (cell) {
  return {cell: cell, span: cell.colSpan};
});
var sections = Array.from(table.tBodies).map(function (body) {
  return {head: body.rows[0], body: body, rows: Array.from(body.rows).slice(1)};
});
var pressing = ['violation', 'error', 'inconclusive', 'documented', 'none-seen'];
var orders = {
  '': null,
  name: function (a, b) { return name(a) < name(b) ? -1 : 1; },
  pressing: function (a, b) {
    return pressing.reduce(function (found, tint) { return found || count(b, tint) - count(a, tint); }, 0);
  }
};

function name(row) { return row.cells[0].textContent.toLowerCase(); }
function count(row, tint) { return row.querySelectorAll('td.' + tint).length; }
function words(cell) {
  var link = cell.querySelector('a');
  return link ? link.textContent.trim().replace(/^[^A-Za-z]+/, '') : '';
}
function element(tag, text, parent) {
  var made = document.createElement(tag);
  made.textContent = text;
  parent.appendChild(made);
  return made;
}
function control(tag, id, text) {
  var box = element('div', '', bar);
  var label = element('label', text, box);
  var field = element(tag, '', box);
  label.htmlFor = field.id = 'filter-' + id;
  field.addEventListener('input', function () { apply(); remember(); });
  return field;
}
function choice(id, text, options) {
  var field = control('select', id, text);
  options.forEach(function (option) { element('option', option[1], field).value = option[0]; });
  return field;
}

var bar = document.createElement('div');
bar.className = 'controls';
bar.setAttribute('role', 'search');
bar.setAttribute('aria-label', 'Filter and sort the matrix');
var seen = new Set();
table.querySelectorAll('td[id]').forEach(function (cell) { seen.add(words(cell)); });
var fields = {
  map: control('input', 'map', 'Map'),
  property: control('input', 'property', 'Property'),
  verdict: choice('verdict', 'Verdict', [['', 'any']].concat(Array.from(seen).sort().map(function (word) {
    return [word, word];
  }))),
  sort: choice('sort', 'Order of maps', [['', 'as listed'], ['name', 'by name'], ['pressing', 'most pressing first']])
};
fields.map.type = fields.property.type = 'search';
var clear = element('button', 'Show all', bar);
clear.type = 'button';
clear.addEventListener('click', function () {
  Object.keys(fields).forEach(function (key) { fields[key].value = ''; });
  apply();
  remember();
  fields.map.focus();
});
var status = element('p', '', bar);
status.setAttribute('role', 'status');
region.parentNode.insertBefore(bar, region);

function apply() {
  var map = fields.map.value.trim().toLowerCase();
  var property = fields.property.value.trim().toLowerCase();
  var verdict = fields.verdict.value;
  var rows = [].concat.apply([], sections.map(function (section) { return section.rows; }));
  var candidates = rows.filter(function (row) { return name(row).indexOf(map) >= 0; });
  var hit = function (row, i) {
    var text = words(row.cells[i + 1]);
    return verdict ? text === verdict : text !== '';
  };
  var columns = heads.map(function (head, i) {
    return head.textContent.toLowerCase().indexOf(property) >= 0
        && (!verdict || candidates.some(function (row) { return hit(row, i); }));
  });
  var narrowed = verdict || property;
  var shown = candidates.filter(function (row) {
    return !narrowed || columns.some(function (visible, i) { return visible && hit(row, i); });
  });
  heads.forEach(function (head, i) { head.hidden = !columns[i]; });
  var at = 0;
  groups.forEach(function (group) {
    var visible = columns.slice(at, at + group.span).filter(Boolean).length;
    at += group.span;
    group.cell.hidden = visible === 0;
    group.cell.colSpan = Math.max(1, visible);
  });
  sections.forEach(function (section) {
    var kept = section.rows.filter(function (row) { return shown.indexOf(row) >= 0; });
    var order = orders[fields.sort.value];
    (order ? section.rows.slice().sort(order) : section.rows).forEach(function (row) {
      row.hidden = kept.indexOf(row) < 0;
      columns.forEach(function (visible, i) { row.cells[i + 1].hidden = !visible; });
      section.body.appendChild(row);
    });
    section.head.cells[0].colSpan = columns.filter(Boolean).length + 1;
    section.body.hidden = kept.length === 0;
  });
  status.textContent = shown.length + ' of ' + rows.length + ' maps, ' + columns.filter(Boolean).length + ' of '
      + heads.length + ' properties';
}
function remember() {
  var state = new URLSearchParams();
  Object.keys(fields).forEach(function (key) {
    if (fields[key].value) { state.set(key, fields[key].value); }
  });
  var text = state.toString();
  history.replaceState(null, '', text ? '#?' + text : '#matrix');
}
function recall() {
  if (location.hash.indexOf('#?') === 0) {
    var state = new URLSearchParams(location.hash.slice(2));
    Object.keys(fields).forEach(function (key) { fields[key].value = state.get(key) || ''; });
  }
  apply();
}
window.addEventListener('hashchange', recall);
recall();
}());
