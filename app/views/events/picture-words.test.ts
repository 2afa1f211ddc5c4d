import { describe, expect, it } from 'vitest';
import { RunAnalysis } from '../../../core/trace/analysis/run-analysis';
import { Kind } from '../../../core/trace/event';
import { played } from '../../../tests/traces/played';
import { i18n } from '../../i18n/i18n';
import '../../i18n/later-texts';
import { ALL_EVENTS, EventList } from './event-filter';
import { pictureWords } from './picture-words';

const PROGRAM = `
from multiprocessing import Process, Lock, Queue
import os, time
def work(lock, q):
    with lock:
        open('notes.txt', 'w').write('three')
        time.sleep(0.1)
    q.put('bun')
if __name__ == '__main__':
    open('notes.txt', 'w').write('one')
    lock, q = Lock(), Queue()
    child = Process(target=work, args=(lock, q), name='child')
    child.start()
    time.sleep(0.05)
    lock.acquire(False)
    lock.acquire(timeout=0.01)
    print(q.get())
    child.join()
    print(open('notes.txt').read())
    os.rename('notes.txt', 'old.txt')
    os.remove('old.txt')
`;
const model = played(PROGRAM);
const analysis = new RunAnalysis(model, PROGRAM);
while (analysis.advance());

/** Kinds of the events that are listed when `text` is looked for, of those that tell nothing of it in their own words. */
function found(text: string, lng: string): number[] {
  const t = (key: string, params?: Record<string, string | number>) => i18n.t(key, { ...params, lng });
  const words = (event: number) => pictureWords(model, analysis.subjects, event, t);
  const list = new EventList(model, analysis.subjects, { ...ALL_EVENTS, inner: true, text }, () => '', words);
  while (list.advance(1_000));
  const { data, length } = list.rows;
  return [...new Set([...data.subarray(0, length)].map((event) => model.events.kind(event)))];
}

describe('events are found by the words of the picture', () => {
  it.each([
    ['wrote three', '写入 three', Kind.FileWrite],
    ['wrote notes.txt', '写入 notes.txt', Kind.FileWrite],
    ['written by child', '写入者 child', Kind.FileWrite],
    ['read three', '读到 three', Kind.FileRead],
    ['emptied notes.txt', '清空 notes.txt', Kind.FileTruncate],
    ['renamed to old.txt', '重命名为 old.txt', Kind.FileRename],
    ['removed', '删除', Kind.FileRemove],
    ['holds lock', '持有 lock', Kind.SemAcquire],
    ['held by child', '由 child 持有', Kind.SemAcquire],
    ['child took', '被 child 获得', Kind.SemAcquire],
    ['acquire', 'acquire', Kind.SemAcquire],
    ['release', 'release', Kind.SemRelease],
    ['did not get lock', '没有得到 lock', Kind.SemTimeout],
    ['printed', '输出', Kind.Output],
    ['sent by', '发送者', Kind.PipeWrite],
    ['received by', '接收者', Kind.PipeRead],
    ['sleeping', '睡眠', Kind.WaitBegin],
    ['waits in q.get()', '在 q.get() 中等待', Kind.WaitBegin],
    ['waiting', '等待', Kind.WaitBegin],
    ['woken by', '唤醒者', Kind.WaitEnd],
    ['gave up: time was out', '超时放弃', Kind.WaitEnd],
    ['exit code 0', '退出码 0', Kind.ProcessExit],
    ['ended', '已结束', Kind.ProcessExit],
  ])('%s, %s', (english, chinese, kind) => {
    expect(found(english, 'en')).toContain(kind);
    expect(found(chinese, 'zh')).toContain(kind);
  });

  it('and by no words of others', () => {
    expect(found('wrote', 'en')).toEqual([Kind.FileWrite]);
    expect(found('holds lock', 'en')).toEqual([Kind.SemAcquire]);
    expect(found('nowhere', 'en')).toEqual([]);
  });
});
