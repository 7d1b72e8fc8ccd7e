import type { Glossary } from './terms';

export const glossary: Glossary = {
  task: {
    term: '任务',
    text: '与别的函数并行、自己跑自己的函数。Go 里叫 goroutine；说到本站模拟的那一种时，我们叫它任务。',
  },
  spawn: {
    term: '启动',
    text: '开一个任务。没有谁在等它，它结束时也没有谁会知道，除非程序自己安排。',
  },
  leak: {
    term: '泄漏',
    text: '没人再需要、却也没有任何东西会让它结束的任务。它的栈，和栈上引用到的一切，都跟着留下。',
  },
  owner: {
    term: '归属者',
    text: '任务的寿命以它为界：一个实体、一个房间、一条连接。Go 里没有这个词，程序也就常常忘了它。',
  },
  'live-tasks': { term: '存活任务', text: '已经启动、还没结束的任务，main 也算在内。' },
  processor: { term: '处理器（P）', text: '同一时刻只能跑一个任务的位置。阻塞的任务不占它。' },
  'run-queue': {
    term: '就绪队列',
    text: '可以跑、正在等处理器的任务。每个处理器有一条，大家还共用一条。',
  },
  preemption: { term: '抢占', text: '一个任务跑得太久就被打断，好让别人也轮得到。' },
  yield: { term: '让出', text: '任务自愿回到队列末尾。' },
  blocked: {
    term: '阻塞',
    text: '任务在等别人：等发送者、等接收者、等一把锁。这期间它占内存，不占处理器。',
  },
  spin: {
    term: '空转',
    text: '无事可做的循环还在一圈圈地转。它从不等待，一直占着处理器，看上去很忙。',
  },
  'wait-reason': {
    term: '等待原因',
    text: '任务在等什么，用的是运行时自己的说法：“chan receive”“select”“IO wait”。goroutine 转储里写在方括号中。',
  },
  channel: { term: '通道', text: '任务之间的管道。没有缓冲时，发送者和接收者互相等。' },
  buffer: { term: '缓冲', text: '暂时没人接收时，通道里能存住的值。满了，发送者就得等。' },
  'closed-channel': {
    term: '已关闭的通道',
    text: '不会再有值来。接收不再阻塞，而是立刻返回零值；循环里不看 ok，就成了空转。',
  },
  'nil-channel': {
    term: 'nil 通道',
    text: '往里发、从里收，都永远等下去。在 select 里，它等于关掉那个分支。',
  },
  select: { term: 'select', text: '几个操作里哪个先能进行就走哪个；带 default 就不等。' },
  'fan-out': { term: '扇出', text: '一个来源，许多接收者：比如把世界状态发给每个玩家。' },
  'back-pressure': {
    term: '反压',
    text: '谁太慢，就让给它派活的人也等一等，于是不会无止境地堆积。',
  },
  'worker-pool': {
    term: 'worker 池',
    text: '固定数目的任务从队列里取活。队列有上限，池子才算有上限。',
  },
  shutdown: {
    term: '停服',
    text: '按顺序结束程序：先停发送的，再关通道，最后等接收的。已经收下的，一样也不丢。',
  },
  context: { term: '上下文', text: '沿着一棵树，把“停下”的信号从派活的人带给干活的人。' },
  cancel: {
    term: '取消',
    text: '关闭一个上下文及其下所有上下文的 done 通道。不去听的人，它停不下来。',
  },
  deadline: { term: '截止时间', text: '到了这一刻，等待自己放弃。' },
  timer: { term: '定时器', text: '过一段时间响一次，除非在那之前被停掉。' },
  ticker: {
    term: '周期定时器',
    text: '每隔一段时间响一次，直到被停掉。停掉并不关闭它的通道：还在那里等的人会一直等下去。',
  },
  'wait-group': {
    term: '等待组',
    text: '要等几个任务的计数器。在任务启动之前加，绝不在任务里面加。',
  },
  mutex: { term: '互斥锁', text: '同一时刻只有一个任务拿得住的锁。' },
  defer: { term: '延迟调用', text: '函数返回时才执行的调用，不管函数以哪种方式返回。' },
  panic: { term: 'panic', text: '让任务逐层退出的错误。没有人 recover，整个程序就结束。' },
  deadlock: {
    term: '死锁',
    text: '所有任务互相等待。只有当一个也动不了时运行时才会报告：一个周期定时器就足以把它遮住。',
  },
  stack: { term: '栈', text: '任务用来放函数调用的内存：起步 2 KiB，每次不够就翻一倍。' },
  heap: { term: '堆', text: '比一次调用活得更久的东西。泄漏的任务让栈上引用的一切都留着。' },
  'garbage-collection': {
    term: '垃圾回收',
    text: '释放没有人引用的内存。它不会结束任务，不会关闭文件，也不会关闭连接。',
  },
  heartbeat: { term: '心跳', text: '只说一句“我还在”的消息。太久没听到，就当对方不在了。' },
  'keep-alive': {
    term: 'keep-alive',
    text: '同一个名字的两件事：探测对端是否还活着，以及把连接留给下一个请求。',
  },
  'connection-pool': {
    term: '连接池',
    text: '把归还的连接留着，给下一个来要的人。还被占着的连接，它一概不知。',
  },
  'idle-connection': {
    term: '空闲连接',
    text: '开着、没人用、在池子里等下一个来取的连接。从不归还的连接，永远成不了空闲连接。',
  },
  frame: { term: '帧', text: '游戏循环转一圈，每秒 60 圈，每圈 16.7 毫秒。' },
  'frame-time': {
    term: '帧耗时',
    text: '游戏循环处理一帧用了多久。超过 16.7 毫秒，玩家就看得出来。',
  },
  'dropped-frame': {
    term: '丢帧',
    text: '新的一帧开始时，循环还在忙前面的一帧：玩家把同一幅画面看了两遍。',
  },
  schedule: { term: '调度', text: '任务轮流运行的次序。Go 不作规定；程序在每一种次序下都得对。' },
  seed: { term: '种子', text: 'Go 不作规定的选择，都由这个数抽出来。种子相同，运行就相同。' },
  detector: { term: '检测器', text: '能算得出来的“泄漏”定义。定义不止一种，彼此也会有分歧。' },
};
