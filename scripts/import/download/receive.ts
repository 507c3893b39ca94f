/** The body of an answer → slot `part`, and from there to `fresh` when all of it came and looks right. */
import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formatShare } from '../../lib/bytes.ts';
import { OperatorError } from '../../lib/errors.ts';
import { TransferFailure, lengthFailure, tooLargeFailure } from './failures.ts';
import { checkEnd } from './file-kind.ts';
import { toTransferFailure } from './network-failure.ts';
import { PartWriter } from './part-writer.ts';
import { type Version, moveSlot } from './slots.ts';
import type { Job } from './transfer.ts';
import type { Watch } from './watch.ts';

/** What the head of an answer says of its body. */
export interface Incoming {
  /** First byte of the file that comes, counted from 0. */
  readonly from: number;
  /** Bytes of the whole file; `null` when not told. */
  readonly total: number | null;
  /** Unpacks the body; `null` when it is sent as it is. */
  readonly decoder: Transform | null;
  readonly version: Version;
}

/**
 * @throws {TransferFailure} when it does not come whole, or is another file
 * @throws {OperatorError} when the cache cannot be written
 */
export async function receive(
  { slots, kind, maxBytes, onBytes }: Job,
  response: IncomingMessage,
  { from, total, decoder, version }: Incoming,
  watch: Watch,
): Promise<void> {
  if (total !== null && total > maxBytes) throw tooLargeFailure(maxBytes);
  // Half of a packed answer cannot be gone on with.
  const resumable = decoder === null ? version : { ...version, resumeBy: null };
  const writer = new PartWriter(slots.part, resumable, { kind, from });
  onBytes(from, total);

  const save = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      watch.alive();
      if (writer.size + chunk.length > maxBytes) throw tooLargeFailure(maxBytes);
      await writer.write(chunk);
      onBytes(writer.size, total);
    }
    await writer.finish();
  };
  const { signal } = watch;
  try {
    await (decoder === null
      ? pipeline(response, save, { signal })
      : pipeline(response, decoder, save, { signal }));
  } catch (error) {
    if (signal.aborted || error instanceof TransferFailure || error instanceof OperatorError) throw error;
    throw toTransferFailure(error, formatShare(writer.size, total));
  } finally {
    await writer.close();
  }

  if (total !== null && writer.size !== total) throw lengthFailure(writer.size, total);
  checkEnd(slots.part.file, writer.size, kind, total !== null);
  moveSlot(slots.part, slots.fresh, { ...version, length: writer.size });
}
