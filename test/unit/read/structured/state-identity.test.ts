import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { besideInState } from '../../../../src/read/structured/state-identity';

const NAME = 'Barista oat drink';
const CODE = '4006381333931';

function besideName(state: string) {
  const html = `<html><body><script>${state}</script></body></html>`;
  // happy-dom types its documents as its own.
  const document = new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  return besideInState(document, [NAME]);
}

describe('brand and barcode in a script', () => {
  it('are those of the object that holds the name, past all objects inside of it', () => {
    const inner = '"a":{"x":{}},"b":{"x":1},"c":{"x":1},"d":{"x":1}';
    expect(besideName(`s={"gtin":"${CODE}",${inner},"name":"${NAME}",${inner},"brand":"Millrace"}`)).toEqual({
      brand: 'Millrace',
      gtin: CODE,
    });
  });

  it('are none of several that stand around it', () => {
    const [one, two] = ['Fenwick', 'Alder'].map((brand) => `{"name":"Almond drink","brand":"${brand}"}`);
    expect(besideName(`{"items":[${one},{"name":"${NAME}","price":{"now":2}},${two}]}`)).toEqual({
      brand: null,
      gtin: null,
    });
  });

  it('are none that only a neighbour in the same list states, but those of what holds the list', () => {
    const list = `[{"name":"${NAME}"},{"name":"Almond drink","gtin":"${CODE}"}]`;
    expect(besideName(`{"brand":"Millrace","items":${list}}`)).toEqual({ brand: 'Millrace', gtin: null });
  });

  it('are looked for in a script that begins with a closing brace', () => {
    expect(besideName(`}s={"name":"${NAME}","brand":"Millrace"}`)).toEqual({ brand: 'Millrace', gtin: null });
  });
});
