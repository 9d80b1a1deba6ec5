import { fileSize } from './file-size.ts';

describe('the size of a file', () => {
  it.each([
    [1, '1 B'],
    [999, '999 B'],
    [1_023, '1.0 KB'],
    [1_536, '1.5 KB'],
    [204_800, '200 KB'],
    [1_048_575, '1.0 MB'],
    [20 * 1024 * 1024, '20 MB'],
  ])('of %i bytes reads %s', (bytes, text) => expect(fileSize(bytes)).toBe(text));
});
