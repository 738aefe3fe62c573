import type { CDPSession } from 'puppeteer-core';

/** https://developer.chrome.com/docs/devtools/memory-problems/heap-snapshots; numbers of a node stand one after the other, in the order of the fields. */
interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

/** Bytes that a tab's scripts keep alive, without their machine code: the engine goes on compiling for hundreds of calls. */
export async function keptBytes(protocol: CDPSession): Promise<number> {
  const { snapshot, nodes } = await snapshotOf(protocol);
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const type = fields.indexOf('type');
  const size = fields.indexOf('self_size');
  const code = types[0].indexOf('code');
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) if (nodes[at + type] !== code) bytes += nodes[at + size]!;
  return bytes;
}

async function snapshotOf(protocol: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  const add = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  protocol.on('HeapProfiler.addHeapSnapshotChunk', add);
  await protocol.send('HeapProfiler.collectGarbage');
  await protocol.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  protocol.off('HeapProfiler.addHeapSnapshotChunk', add);
  return JSON.parse(chunks.join('')) as Snapshot;
}
