import type { degraded as english } from '../en/degraded';
import type { Translation } from '../locale';
import { n } from '../numbers';

export const degraded: Translation<typeof english> = {
  noScript:
    '本页的脚本没有运行：可能是 JavaScript 被关闭了，也可能是脚本没能加载。下面的内容都可以照常阅读，表格里是程序运行的结果。想运行和修改程序，请为本站启用 JavaScript，再刷新页面；如果本页是嵌在别的网页里的，请在单独的标签页中打开它。',
  noStorage:
    '浏览器不允许本站保存数据，所以你选的主题和学到哪一步，离开后就会丢失。想保留它们，请允许本站使用网站数据（Cookie），再刷新页面。',
  dismiss: '隐藏这条消息',
  noCanvas:
    '浏览器没有向本页提供画布，所以任务没法一个个画成圆点；各个房间里的数字仍然完整。想看到圆点，请允许本站使用画布（可能被某项隐私设置拦下了），再刷新页面。',
  tryAgain: '再试一次',
  recorded: {
    caption: (frames) => `录制的运行结果：第 ${n(frames)} 帧之后的数字`,
    note: '这些数字是构建本站时，用下面这两个程序实际运行得到的。',
    verdict: '结论',
    live: '存活的任务',
    leaked: '泄漏的任务',
    spawned: '启动过的任务',
    done: '已结束的任务',
    stacks: '栈',
    frameTime: '最后一帧耗时',
    firstLeak: '首次发现泄漏',
    atFrame: (frame) => `第 ${n(frame)} 帧`,
    never: '没有',
    places: '任务等在哪里',
    place: (line, reason, waiting, leaked) =>
      `第 ${line} 行，${reason}：${n(waiting)} 个${leaked > 0 ? `，其中 ${n(leaked)} 个泄漏` : ''}`,
    nowhere: '没有任务在等',
  },
};
