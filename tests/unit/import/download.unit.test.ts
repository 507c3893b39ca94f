/** What the operator gives becomes a file to read; a download takes the place of the last good copy only when it is accepted. */
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { dropDownloads } from '../../../scripts/import/download/slots.ts';
import { UsageError } from '../../../scripts/lib/errors.ts';
import { HALF, NEW, NEW_DATE, OLD, OLD_DATE, readText, rangesOf, useTempCache } from './temp-downloads.ts';
import { hashTree } from './temp-content.ts';
import { cutAfter, fail, redirect, serve, servePacked, startUnreliableServer } from './unreliable-server.ts';

const cache = useTempCache();

describe('what the operator gives', () => {
  test('a path is read where it is', async () => {
    const obtained = await cache.get('data/rpss.json');
    expect(obtained).toMatchObject({ file: 'data/rpss.json', state: 'local', lastModified: null });
    obtained.accept();
    obtained.discard();
    expect(readdirSync(cache.folder())).toEqual([]);
  });
  test('a file: address is a path, and a drive of Windows too', async () => {
    expect((await cache.get('file:///data/rpss.json')).file).toBe(path.resolve('/data/rpss.json'));
    expect((await cache.get(String.raw`C:\data\rpss.json`)).state).toBe('local');
  });
  test.each(['ftp://example.org/rpss.json', 'https://'])('%s is no address', async (where) => {
    await expect(cache.get(where)).rejects.toThrow(UsageError);
  });
});

describe('a download', () => {
  test('takes the place of the last good copy only when it is accepted', async () => {
    const server = await cache.startWithKept();
    server.answer(serve(NEW));
    const obtained = await cache.get(server.address);
    expect(obtained).toMatchObject({ state: 'downloaded', lastModified: new Date(NEW_DATE) });
    expect(readText(obtained.file)).toBe(NEW.text);
    expect(readText(cache.fileIn('kept'))).toBe(OLD.text);
    obtained.accept();
    expect(readText(cache.fileIn('kept'))).toBe(NEW.text);
    expect([...cache.filesIn('part'), ...cache.filesIn('fresh')]).toEqual([]);
  });
  test('that is discarded leaves the last good copy, and is downloaded again', async () => {
    const server = await cache.startWithKept();
    server.answer(serve(NEW));
    const before = hashTree(path.dirname(cache.fileIn('kept')));
    (await cache.get(server.address)).discard();
    expect(hashTree(path.dirname(cache.fileIn('kept')))).toEqual(before);
    expect(cache.filesIn('fresh')).toEqual([]);
    expect((await cache.get(server.address)).state).toBe('downloaded');
  });
  test('that was neither accepted nor discarded is offered again without another download', async () => {
    const server = await cache.startWithKept();
    server.answer(serve(NEW));
    await cache.get(server.address);
    const again = await cache.get(server.address);
    expect(server.requests.at(-1)).toMatchObject({ 'if-none-match': '"new"' });
    expect(again.state).toBe('downloaded');
    again.accept();
    expect(readText(cache.fileIn('kept'))).toBe(NEW.text);
  });
  test.each([
    ['ETag', OLD, { 'if-none-match': '"old"' }],
    ['date', { text: OLD.text, lastModified: OLD_DATE }, { 'if-modified-since': OLD_DATE }],
  ])('is not made when the %s is the same', async (_what, file, header) => {
    const server = await startUnreliableServer(serve(file));
    (await cache.get(server.address)).accept();
    const again = await cache.get(server.address);
    expect(server.requests[1]).toMatchObject(header);
    expect(again).toMatchObject({
      file: cache.fileIn('kept'),
      state: 'not-modified',
      lastModified: new Date(OLD_DATE),
    });
    again.accept();
    again.discard();
    expect(readText(cache.fileIn('kept'))).toBe(OLD.text);
  });
  test('is made anew with `fresh`, whatever is there', async () => {
    const server = await cache.startWithKept();
    server.answer(cutAfter(HALF, NEW), fail(404));
    await expect(cache.get(server.address)).rejects.toThrow();
    server.answer(serve(OLD));
    expect((await cache.get(server.address, { fresh: true })).state).toBe('downloaded');
    expect(server.requests.at(-1)).not.toHaveProperty('if-none-match');
    expect(server.requests.at(-1)).not.toHaveProperty('range');
  });
  test('is made anew when the last good copy is not as long as it was', async () => {
    const server = await cache.startWithKept();
    writeFileSync(cache.fileIn('kept'), OLD.text.slice(0, -1));
    expect((await cache.get(server.address)).state).toBe('downloaded');
  });
  test('from another address is not mixed up with the last one', async () => {
    const server = await cache.startWithKept();
    const other = await startUnreliableServer(serve(OLD));
    expect((await cache.get(other.address)).state).toBe('downloaded');
    expect(other.requests[0]).not.toHaveProperty('if-none-match');
    expect(server.requests).toHaveLength(1);
  });
  test('can be read by this user alone', async () => {
    mkdirSync(path.join(cache.folder(), 'downloads'));
    chmodSync(path.join(cache.folder(), 'downloads'), 0o755);
    const server = await startUnreliableServer(cutAfter(HALF, NEW), fail(404));
    await expect(cache.get(server.address)).rejects.toThrow();
    const modeOf = (file: string) => statSync(file).mode & 0o777;
    expect(modeOf(path.join(cache.folder(), 'downloads'))).toBe(0o700);
    expect(modeOf(path.dirname(cache.fileIn('kept')))).toBe(0o700);
    expect(modeOf(cache.fileIn('part'))).toBe(0o600);
    expect(modeOf(`${cache.fileIn('part')}.source.json`)).toBe(0o600);
    server.answer(serve(NEW));
    (await cache.get(server.address)).accept();
    expect(modeOf(cache.fileIn('kept'))).toBe(0o600);
    expect(modeOf(`${cache.fileIn('kept')}.source.json`)).toBe(0o600);
  });
  test('does not keep the password of its address', async () => {
    const server = await startUnreliableServer(serve(NEW));
    const withPassword = server.address.replace('//', '//user:secret@');
    (await cache.get(withPassword)).accept();
    expect(server.requests[0]?.authorization).toMatch(/^Basic /u);
    expect(readText(`${cache.fileIn('kept')}.source.json`)).not.toContain('secret');
    expect((await cache.get(withPassword)).state).toBe('not-modified');
    server.answer(fail(403));
    await expect(cache.get(withPassword)).rejects.not.toThrow(/secret/u);
  });
  test('asks for no packing', async () => {
    const server = await startUnreliableServer(serve(NEW));
    await cache.get(server.address);
    expect(server.requests[0]).toMatchObject({ 'accept-encoding': 'identity' });
  });
  test('goes by the proxy that is named', async () => {
    const proxy = await startUnreliableServer(serve(NEW));
    vi.stubEnv('http_proxy', proxy.address);
    vi.stubEnv('no_proxy', '');
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    expect(readText((await cache.get('http://register.invalid/rpss.json')).file)).toBe(NEW.text);
    expect(proxy.requests[0]?.host).toBe('register.invalid');
  });
});

describe('packed without having been asked to', () => {
  test('is unpacked, and its length is that of the packed bytes', async () => {
    const server = await startUnreliableServer(servePacked(NEW));
    const obtained = await cache.get(server.address);
    expect(readText(obtained.file)).toBe(NEW.text);
    obtained.accept();
    server.answer(serve(NEW));
    expect((await cache.get(server.address)).state).toBe('not-modified');
  });
  test('begins anew after a break: half of it cannot be gone on with', async () => {
    const server = await startUnreliableServer(servePacked(NEW, 1500, 'silence'), servePacked(NEW));
    const { file } = await cache.get(server.address, { retry: { stallMs: 100 } });
    expect(readText(file)).toBe(NEW.text);
    expect(rangesOf(server)).toEqual([undefined, undefined]);
  });
});

describe('redirects', () => {
  test('are followed', async () => {
    const target = await startUnreliableServer(serve(NEW));
    const server = await startUnreliableServer(redirect('/elsewhere', 308), redirect(target.address));
    const obtained = await cache.get(server.address);
    expect(readText(obtained.file)).toBe(NEW.text);
    obtained.accept();
    expect((await cache.get(server.address)).state).toBe('not-modified');
  });
});

describe('when a place turned secret', () => {
  test('all copies can be removed, and accepting what is gone does nothing', async () => {
    const server = await cache.startWithKept();
    server.answer(serve(NEW));
    const obtained = await cache.get(server.address);
    const part = await startUnreliableServer(cutAfter(HALF, OLD), fail(404));
    await expect(cache.get(part.address, { name: 'other.json' })).rejects.toThrow();
    dropDownloads(cache.folder());
    expect(readdirSync(cache.folder(), { recursive: true })).toEqual([]);
    obtained.accept();
    expect(readdirSync(cache.folder(), { recursive: true })).toEqual([]);
    expect((await cache.get(server.address)).state).toBe('downloaded');
  });
});
