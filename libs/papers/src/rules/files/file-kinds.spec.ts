import fc from 'fast-check';
import { FILE_KINDS, kindOf, LONGEST_NAME, nameOf } from './file-kinds.ts';

const PDF = FILE_KINDS[0]!;
const PHOTO = FILE_KINDS.find(({ mediaType }) => mediaType === 'image/jpeg')!;

describe('the type of a file', () => {
  it('is told by its contents, not by its name', () => {
    expect(kindOf('application/pdf', '照片.jpg')).toBe(PDF);
    expect(kindOf('application/zip', '批复.pdf')).toBeNull();
    expect(kindOf(null, '批复.pdf')).toBeNull();
    expect(kindOf('application/vnd.ms-word.document.macroenabled.12', '表.docx')).toBeNull();
  });

  it.each([
    ['批复.doc', 'application/msword'],
    ['名单.XLS', 'application/vnd.ms-excel'],
    ['说明.wps', 'application/vnd.ms-works'],
  ])('of an older document is told by its name as well: %s', (name, mediaType) => {
    expect(kindOf('application/x-cfb', name)?.mediaType).toBe(mediaType);
  });

  it('is none of an installer in the container of older documents', () => {
    expect(kindOf('application/x-cfb', 'setup.msi')).toBeNull();
  });
});

describe('the name of a file', () => {
  it.each([
    ['授信批复（终稿）.pdf', '授信批复（终稿）.pdf'],
    ['C:\\资料\\批复.PDF', '批复.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['发票.exe', '发票.exe.pdf'],
    ['a\u202efdp.exe', 'afdp.exe.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['  ', '附件.pdf'],
    ['批\r\n复".pdf', '批复.pdf'],
  ])('stays as written where it can: %j becomes %s', (written, name) => expect(nameOf(written, PDF)).toBe(name));

  it('has each of the endings of its type', () => {
    expect(nameOf('现场.JPEG', PHOTO)).toBe('现场.jpeg');
    expect(nameOf('现场', PHOTO)).toBe('现场.jpg');
  });

  it('is never empty or long, names no folder, and does not change when it is taken again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (written) => {
        const name = nameOf(written, PDF);
        expect(name).toMatch(/^[^/\\\r\n"]+\.pdf$/u);
        expect([...name].length).toBeLessThanOrEqual(LONGEST_NAME + 4);
        expect(nameOf(name, PDF)).toBe(name);
      }),
    );
  });
});
