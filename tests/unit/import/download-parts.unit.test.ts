/** What a download is judged by: kinds of files, errors of the network and of the disk, addresses. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { TransferFailure } from '../../../scripts/import/download/failures.ts';
import {
  type FileKind,
  START_BYTES,
  checkEnd,
  checkStart,
} from '../../../scripts/import/download/file-kind.ts';
import { toTransferFailure } from '../../../scripts/import/download/network-failure.ts';
import { nextAddress } from '../../../scripts/import/download/request.ts';
import { toCacheError } from '../../../scripts/import/download/slots.ts';
import { addressPointsAddress } from '../../../scripts/import/sources.ts';
import { OperatorError } from '../../../scripts/lib/errors.ts';

const EMPTY_ZIP = `504b0506${'00'.repeat(18)}`;
const bytes = (hex: string) => Buffer.from(hex, 'hex');

describe('the start of a file', () => {
  test.each<[string, Buffer, FileKind]>([
    ['an object', Buffer.from(' \r\n{"a":1}'), 'json'],
    ['a list after a mark of order', Buffer.from('\uFEFF[1]'), 'json'],
    ['an archive', bytes('504b0304140000'), 'zip'],
    ['lines', Buffer.from('Kód ADM;Kód obce\r\n', 'latin1'), 'csv'],
  ])('may be that of %s', (_what, start, kind) => {
    expect(() => checkStart(start, kind)).not.toThrow();
  });
  test.each<[string, Buffer, FileKind, string]>([
    ['nothing', Buffer.alloc(0), 'csv', 'the file is empty'],
    ['a page', Buffer.from('\n<html>'), 'csv', 'a web page'],
    ['a page', Buffer.from('<!doctype html>'), 'zip', 'a web page'],
    ['JSON', Buffer.from('{"error":1}'), 'zip', 'no ZIP archive'],
    ['an archive of nothing', bytes(EMPTY_ZIP), 'zip', 'no ZIP archive'],
    ['gzip', bytes('1f8b0800'), 'json', 'a compressed archive, not JSON'],
    ['an archive', bytes('504b0304'), 'csv', 'a compressed archive, not CSV'],
    ['a number', Buffer.from('404'), 'json', 'no JSON'],
  ])('may not be that of %s', (_what, start, kind, message) => {
    expect(() => checkStart(start, kind)).toThrow(TransferFailure);
    expect(() => checkStart(start, kind)).toThrow(message);
  });
});

describe('the end of a file', () => {
  const check = (data: Buffer | string, kind: FileKind, isLengthKnown = true) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'file-kind-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = path.join(folder, 'file');
    writeFileSync(file, data);
    return () => checkEnd(file, Buffer.byteLength(data), kind, isLengthKnown);
  };
  const long = ' '.repeat(START_BYTES);
  const withComment = (comment: string, length = comment.length) => {
    const end = bytes(EMPTY_ZIP);
    end.writeUInt16LE(length, 20);
    return Buffer.concat([bytes('504b0304'), Buffer.alloc(100_000), end, Buffer.from(comment)]);
  };

  test.each<[string, Buffer | string, FileKind]>([
    ['an object', `{"a":"${long}"}\n`, 'json'],
    ['a list after a mark of order', '\uFEFF [1] \r\n', 'json'],
    ['an archive', withComment(''), 'zip'],
    ['an archive with a comment', withComment('of ČÚZK', 9), 'zip'],
    ['lines', 'anything', 'csv'],
  ])('is there: %s', (_what, data, kind) => {
    expect(check(data, kind)).not.toThrow();
  });
  test.each<[string, Buffer | string, FileKind]>([
    ['an object in a text', `{"a":"${long}`, 'json'],
    ['a list after one of its objects', '[{"a":1}', 'json'],
    ['an archive without its end', withComment('').subarray(0, -22), 'zip'],
    ['an archive within its end', withComment('').subarray(0, -1), 'zip'],
    ['an archive within its comment', withComment('cut', 9), 'zip'],
  ])('is missing: %s', (_what, data, kind) => {
    expect(check(data, kind)).toThrow('the file ends in the middle');
  });
  test('another attempt is made only when the server did not say how long the file is', () => {
    expect(check('[', 'json', true)).toThrow(expect.objectContaining({ isTransient: false }));
    expect(check('[', 'json', false)).toThrow(expect.objectContaining({ isTransient: true }));
  });
});

describe('errors of the network', () => {
  const withCode = (code: string) => Object.assign(new Error(code), { code });
  test.each([
    ['ENOTFOUND', 'no host of this name is known', true],
    ['EAI_AGAIN', 'names of hosts cannot be looked up', true],
    ['ETIMEDOUT', 'the server does not answer', true],
    ['EMFILE', 'the connection failed (EMFILE)', true],
    ['CERT_HAS_EXPIRED', 'cannot be trusted (CERT_HAS_EXPIRED)', false],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'cannot be trusted (ERR_TLS_CERT_ALTNAME_INVALID)', false],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'cannot be trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE)', false],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'no secured connection could be made', false],
  ])('%s is told in words', (code, message, isTransient) => {
    const failure = toTransferFailure(withCode(code), null);
    expect(failure.message).toContain(message);
    expect(failure).toMatchObject({ isTransient, status: null, spoilsPart: false });
  });
  test('after the first byte each is a cut', () => {
    expect(toTransferFailure(withCode('ETIMEDOUT'), '1 bytes of 2 bytes').message).toBe(
      'the connection was cut after 1 bytes of 2 bytes',
    );
  });
  test('what is no error of the network is a bug', () => {
    const bug = new RangeError('of our own');
    expect(() => toTransferFailure(bug, null)).toThrow(bug);
  });
});

describe('errors of the disk', () => {
  test('say which file and what to do', () => {
    const error = toCacheError('cache/rpss.json', Object.assign(new Error(), { code: 'ENOSPC' }));
    expect(error).toBeInstanceOf(OperatorError);
    expect(error).toMatchObject({
      message: 'cache/rpss.json cannot be written: the disk is full',
      hint: expect.stringContaining('Make room there'),
    });
  });
  test('anything else is a bug', () => {
    const bug = new RangeError('of our own');
    expect(toCacheError('file', bug)).toBe(bug);
  });
});

describe('a redirect', () => {
  const from = new URL('https://data.example.org/od/rpss.json');
  test.each([
    ['/new.json', 'https://data.example.org/new.json'],
    ['https://cdn.example.org/x', 'https://cdn.example.org/x'],
  ])('to %s is followed', (location, target) => {
    expect(nextAddress(from, location).href).toBe(target);
  });
  test('from http to https is followed', () => {
    expect(nextAddress(new URL('http://example.org/'), 'https://example.org/').protocol).toBe('https:');
  });
  test('from https to http is refused', () => {
    expect(() => nextAddress(from, 'http://data.example.org/')).toThrow(
      'the secured address redirects to one that is not (data.example.org)',
    );
  });
});

describe('the address of address points', () => {
  test.each([
    ['2026-09-02', 0, '20260831'],
    ['2026-09-02', 1, '20260731'],
    ['2026-03-31', 0, '20260228'],
    ['2028-03-01', 0, '20280229'],
    ['2026-01-15', 0, '20251231'],
    ['2026-01-15', 2, '20251031'],
  ])('as of %s, %i months back, is that of %s', (asOf, monthsBack, date) => {
    expect(addressPointsAddress(asOf, monthsBack)).toBe(
      `https://vdp.cuzk.gov.cz/vymenny_format/csv/${date}_OB_ADR_csv.zip`,
    );
  });
});
