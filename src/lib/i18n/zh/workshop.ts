import type { workshop as english } from '../en/workshop';
import type { Translation } from '../locale';

const decimals = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const n = (value: number): string => decimals.format(value);
const percent = (score: number): string => `${decimals.format(score * 100)}%`;

export const workshop: Translation<typeof english> = {
  title: '带课 · Leaklab',
  description: '选好课程，发出链接，看看谁做出了哪一课。成绩在你的浏览器里重新核对，不会外传。',
  heading: '带一场工作坊',
  lead: '选好课程，发出链接，看看谁做出了哪一课。一切都在这个浏览器里完成：没有服务器，也没有任何东西离开本页。',
  choose: {
    title: '选课',
    chosen: '按这个顺序',
    none: '还没有选课，请勾选一课。',
    all: '全选',
    clear: '全不选',
    up: (title) => `把《${title}》上移`,
    down: (title) => `把《${title}》下移`,
    remove: (title) => `去掉《${title}》`,
    moved: (title, place, all) => `《${title}》现在排在第 ${place} 位，共 ${all} 课。`,
  },
  links: {
    title: '发链接',
    none: '选好一课，链接就会出现在这里。',
    whole: '整份清单',
    wholeNote: '就是带着你的选择打开的本页：学员会按你排的顺序看到这些课。',
    lesson: '课程',
    exercise: '练习',
    present: '投影视图',
    copyText: '复制为文本',
    copyMarkdown: '复制为 Markdown',
    copied: '清单已复制。',
    notCopied: '浏览器不允许本页复制。清单在下方，请手动复制。',
    list: '链接清单',
    qr: '二维码',
    qrFor: '二维码指向',
    qrAlt: (what) => `二维码，链接指向：${what}`,
    qrLong: '这个链接太长，放不进二维码。',
  },
  gather: {
    title: '收成绩',
    how: '学员在练习下方和首页都能找到“提交成绩”，得到一段可以发在聊天里的代码，或者一个文件。',
    paste: '把代码粘贴到这里：一段或多段都行，前后夹着别的文字也没关系',
    add: '加入表格',
    files: '打开文件……',
    drop: '也可以把文件拖到页面的这一部分。',
    added: (people, rows, again) =>
      `读到 ${n(people)} 份成绩，新增 ${n(rows)} 行。${again === 0 ? '' : `另有 ${n(again)} 行先前已经有了。`}`,
    pasted: '粘贴的内容',
    unread: '没能读取：',
    full: (most) => `表格满了，最多 ${n(most)} 行。`,
    check: (count) => `核对 ${n(count)} 个程序`,
    checkNote: (schedules) =>
      `核对时会运行学员的程序：每个都在沙箱里跑 ${n(schedules)} 种调度，接触不到网络、文件，也接触不到本页保存的任何东西。`,
    cancel: '取消',
    running: (done, all, held, schedules) =>
      `正在核对第 ${n(done + 1)} 个程序，共 ${n(all)} 个：${n(schedules)} 种调度里已有 ${n(held)} 种通过`,
    csv: '存成 CSV',
    csvFile: 'leaklab-results.csv',
    clear: '清空表格……',
    sure: '确定清空所有行吗？',
    yes: '清空',
    no: '保留',
    reload: '表格不会保存：刷新本页就没了。',
    summary: (rows, solved, refuted, open) =>
      `共 ${n(rows)} 行：${n(solved)} 行经核对确已完成，${n(refuted)} 行自报的比程序实际做到的多，${n(open)} 行没有核对。`,
  },
  table: {
    caption: '成绩',
    name: '姓名',
    noName: '（未填名字）',
    lesson: '课程',
    solved: '完成',
    score: '得分',
    hints: '提示',
    standing: '核对',
    yes: '是',
    no: '否',
    open: '–',
    claimed: (score) => `自报 ${percent(score)}`,
    found: (score, holding, checks) =>
      `${percent(score)}（${n(checks)} 项检查通过 ${n(holding)} 项）`,
    sawSolution: '看过解法',
    same: (name) => `程序与 ${name} 的相同`,
    standings: {
      waiting: '还没核对',
      confirmed: '属实',
      better: '比自报的更好',
      refuted: '达不到自报的成绩',
      'no-lesson': '本站没有这一课',
      'not-run': '在这里没能运行',
    },
  },
  csv: {
    ...{ name: '姓名', lesson: '课程', title: '标题', solved: '完成' },
    ...{ found: '核对得分', claimed: '自报得分', holding: '通过的检查' },
    ...{ checks: '检查总数', hints: '提示（自报）', saw: '看过解法（自报）' },
    ...{ standing: '核对', same: '程序相同者' },
  },
  limits: {
    title: '哪些核对得出来，哪些核对不出来',
    points: [
      '是否完成、得了多少分，都由提交的程序在这里重新算出：练习的检查通过了几成。跑不到底的程序没有分。',
      '自报的成绩高于程序实际做到的，会标出来：要么是伪造，要么这一课后来改过。',
      '用了几条提示、有没有看过解法，只有学员自己知道，也不扣分。',
      '程序是谁写的，从程序本身看不出来。相同的程序会指出来；程序很短时，也可能只是碰巧。',
    ],
  },
};
