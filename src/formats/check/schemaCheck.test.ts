import { describe, expect, it } from 'vitest';
import { checkSchema } from './schemaCheck';

const works = [{ kind: 'road', state: 'done', quantity: 12, unit: 'm2', crew: 'third' }];

describe('the works of a compound', () => {
  it('are the same object and no change where the schema finds them in order', () => {
    const properties = { id: 'a', works };
    expect(checkSchema('compounds', properties)).toEqual({ ok: true, properties, notes: [] });
  });

  it('are read from the JSON that a table holds', () => {
    const checked = checkSchema('compounds', { id: 'a', works: JSON.stringify(works) });
    expect(checked).toMatchObject({ ok: true, properties: { works }, notes: [{ code: 'bad_property' }] });
  });

  it('of a kind we do not know are kept beside, and the compound with them', () => {
    const strange = [...works, { kind: 'moat' }];
    const checked = checkSchema('compounds', { id: 'a', works: strange });
    expect(checked).toMatchObject({ ok: true, properties: { works: null, works_stated: strange } });
  });

  it('that are no list at all are a fault', () => {
    expect(checkSchema('compounds', { id: 'a', works: 'roads and drains' })).toMatchObject({ ok: false });
    expect(checkSchema('compounds', { id: 'a', works: '[1' })).toMatchObject({ ok: false });
  });
});
