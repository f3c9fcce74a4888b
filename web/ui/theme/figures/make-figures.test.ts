/// <reference types="node" />
/** The figures that are checked in are those the script makes, and all ten are equally wide. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIGURE_WEIGHTS, figuresFile, figuresFrom, sourceOf, tablesOfWoff } from './make-figures.ts';

describe.each(FIGURE_WEIGHTS)('figures of weight %i', (weight) => {
  it('are the ones the script makes', () => {
    expect(figuresFrom(tablesOfWoff(sourceOf(weight)), weight).equals(readFileSync(figuresFile(weight)))).toBe(true);
  });

  it('are equally wide', () => {
    const font = readFileSync(figuresFile(weight));
    const tables = new Map<string, number>();
    for (let entry = 0; entry < font.readUInt16BE(4); entry += 1) {
      tables.set(font.toString('latin1', 12 + entry * 16, 16 + entry * 16), font.readUInt32BE(12 + entry * 16 + 8));
    }
    const metrics = tables.get('hmtx') ?? 0;
    const advances = Array.from({ length: 11 }, (_, glyph) => font.readUInt16BE(metrics + glyph * 4));
    expect(new Set(advances).size).toBe(1);
  });
});
