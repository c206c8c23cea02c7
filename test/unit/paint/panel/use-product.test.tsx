// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { type ProductAccess, useProduct } from '../../../../src/paint/panel/use-product';
import { fail, ok, type Result } from '../../../../src/platform/result';
import type { PanelView } from '../../../../src/protocol/panel-view';
import type { ProductPage } from '../../../../src/read/product-page';

interface Call {
  readonly type: string;
  readonly args: { readonly correction?: unknown };
  readonly answer: (reply: Result<PanelView>) => Promise<void>;
}

const calls: Call[] = [];
vi.mock('../../../../src/protocol/send', () => ({
  send: (type: string, args: Call['args']) =>
    new Promise((resolve) => {
      calls.push({
        type,
        args,
        answer: (reply) =>
          act(async () => {
            resolve(reply);
            await new Promise((done) => setTimeout(done));
          }),
      });
    }),
}));

const PAGE = {} as ProductPage;
const viewOf = (name: string): PanelView => ({ name }) as PanelView;
let product: ProductAccess;
const shown: (string | null)[] = [];
const onView = ({ name }: PanelView): void => void shown.push(name);

function Probe() {
  product = useProduct(PAGE, onView);
  return null;
}

beforeEach(async () => {
  calls.length = 0;
  shown.length = 0;
  await act(() => render(<Probe key={Math.random()} />, document.body));
});

it('asks for the product, and shows what every call answers', async () => {
  expect(calls.map(({ type }) => type)).toEqual(['panel/view']);
  await calls[0]?.answer(ok(viewOf('as read')));
  expect(product.view?.name).toBe('as read');
  await act(() => product.save(true));
  await calls[1]?.answer(ok(viewOf('saved')));
  expect(shown).toEqual(['as read', 'saved']);
  expect(product.view?.name).toBe('saved');
});

it('asks one thing after another: no earlier answer comes in the place of a later one', async () => {
  await calls[0]?.answer(ok(viewOf('as read')));
  const mended = { kind: null, ingredients: 'Oats', label: null };
  await act(() => product.correct(mended));
  await act(() => product.shortlist(true));
  expect(calls.map(({ type }) => type)).toEqual(['panel/view', 'panel/view']);
  await calls[1]?.answer(ok(viewOf('corrected')));
  expect(calls[2]?.type).toBe('product/shortlist');
  expect(calls[2]?.args.correction).toEqual(mended);
  await calls[2]?.answer(ok(viewOf('starred')));
  expect(shown).toEqual(['as read', 'corrected', 'starred']);
});

it('says when a call had no answer, keeps what was shown, and goes on with the next', async () => {
  await calls[0]?.answer(ok(viewOf('as read')));
  await act(() => product.note('for Sunday'));
  await calls[1]?.answer(fail('unreachable'));
  expect([product.failed, product.view?.name]).toEqual([true, 'as read']);
  await act(() => product.note('for Monday'));
  await calls[2]?.answer(ok(viewOf('noted')));
  expect([product.failed, product.view?.name]).toEqual([false, 'noted']);
});

it('a correction that corrects nothing is no part of what is asked later', async () => {
  await calls[0]?.answer(ok(viewOf('as read')));
  await act(() => product.correct({ kind: null, ingredients: null, label: null }));
  await calls[1]?.answer(ok(viewOf('as read')));
  await act(() => product.save(true));
  expect(calls[2]?.args.correction).toBeNull();
});

it('says when the shelf could not be opened', async () => {
  await calls[0]?.answer(ok(viewOf('as read')));
  await act(() => product.openShelf('compare'));
  await calls[1]?.answer(fail('nothing'));
  expect(product.failed).toBe(true);
});
