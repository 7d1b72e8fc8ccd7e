import type { claims as english } from '../en/claims';
import type { Translation } from '../locale';
import { n } from '../numbers';

export const claims: Translation<typeof english> = {
  title: '这个数字是怎么核对的',
  close: '关闭',
  world: '程序',
  frame: '时刻',
  afterFrames: (frame) => `第 ${n(frame)} 帧之后`,
  metric: '指标',
  metrics: {
    live: '存活的任务数，含 main',
    leaked: '被本课检测器判定为泄漏的任务数',
    spawned: '启动过的任务数，不含 main',
    done: '已经结束的任务数',
    stackBytes: '存活任务的栈所占字节数',
    heapBytes: '堆里在用的字节数，含待回收的垃圾',
    frameTime: '最近一帧用掉的纳秒数',
    dropped: '到此为止丢掉的帧数',
    openConnections: '打开着的连接数，含空闲的',
    idleConnections: '池子里空闲的连接数',
    openFiles: '打开着的文件数',
    printed: (text) => `日志里以“${text}”开头的行数`,
    said: (text) => `日志里最后一行“${text} …”中的数`,
  },
  mustBe: '应为',
  operators: {
    '==': (value) => `正好 ${value}`,
    '<=': (value) => `不超过 ${value}`,
    '>=': (value) => `不少于 ${value}`,
  },
  tolerance: (by) => `允许误差 ${by}`,
  command: '核对命令',
  failsBuild: '它会把程序跑一遍，数字对不上就报错。',
  show: (frame) => `看第 ${n(frame)} 帧`,
};
