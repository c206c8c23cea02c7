import { describe, expect, it } from 'vitest';
import { flightRows } from '../../../../src/read/structured/flight-rows';

const all = (): boolean => true;

describe('rows of the flight format', () => {
  it('are read to the end of their line, a text by its bytes, wherever the reference stands', () => {
    const text = 'Crème 😀, eau\nsel';
    const size = new TextEncoder().encode(text).length.toString(16);

    const rows = flightRows(`1:{"list":"$2f"}\n2f:T${size},${text}3:["$","p"]\n`, all);

    expect(rows).toEqual([{ list: text }, ['$', 'p']]);
  });

  it('are not parsed unless wanted, and a reference to nothing stays as it is', () => {
    expect(flightRows('1:{"a":"$9"}\n2:{"b":1}\n', (row) => row.includes('"a"'))).toEqual([{ a: '$9' }]);
  });

  it('end with the text, however long the last says that it is', () => {
    expect(flightRows('1:["x"]\n2:Tffffff,short', all)).toEqual([['x']]);
    expect(flightRows('no row at all\n:HL["a.css"]\n', all)).toEqual([['a.css']]);
  });
});
