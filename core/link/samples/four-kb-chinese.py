"""经典同步问题：哲学家就餐、有界缓冲区与银行转账，全部写在一个程序里。"""
import random
import time
from multiprocessing import Lock, Manager, Process, Queue, Semaphore, Value

哲学家 = ['苏格拉底', '柏拉图', '亚里士多德', '孔子', '老子']
每人餐数 = 3
账户数 = 4
结束标记 = None


class Philosopher(Process):
    """先思考，再拿起左右两把叉子，吃完之后把叉子放回原处。"""

    def __init__(self, name, left, right, footman):
        super().__init__(name=name)
        self.left = left
        self.right = right
        self.footman = footman

    def run(self):
        for meal in range(1, 每人餐数 + 1):
            time.sleep(random.uniform(0.01, 0.05))  # 正在思考
            self.footman.acquire()  # 最多只允许四个人同时坐下，否则可能死锁
            try:
                with self.left:
                    time.sleep(0.01)  # 拿起第一把叉子以后稍等片刻
                    with self.right:
                        print(f'{self.name} 正在吃第 {meal} 顿饭')
                        time.sleep(random.uniform(0.01, 0.03))
            finally:
                self.footman.release()
        print(f'{self.name} 离开了餐桌')


def producer(queue, count, delay):
    """把若干个数字放进队列，最后再放入一个结束标记。"""
    for item in range(count):
        time.sleep(delay)
        queue.put(item)  # 队列满的时候会在这里等待
        print(f'生产了第 {item} 件产品')
    queue.put(结束标记)


def consumer(queue, producers, results):
    """不断从队列中取出数据，直到每个生产者都已经结束为止。"""
    total = 0
    finished = 0
    while finished < producers:
        item = queue.get()  # 队列为空时消费者会阻塞
        if item is 结束标记:
            finished += 1
            continue
        total += item
        print(f'消费了第 {item} 件产品，目前总和是 {total}')
    results['总和'] = total


def transfer(balances, locks, source, target, amount):
    """在两个账户之间转账；总是先锁编号较小的账户，这样就不会出现循环等待。"""
    first, second = sorted((source, target))
    with locks[first], locks[second]:
        if balances[source].value < amount:
            return False  # 余额不足，拒绝这次转账
        balances[source].value -= amount
        balances[target].value += amount
        return True


def barber(waiting, customer_ready, chair_free, done):
    """理发师：没有顾客的时候就在椅子上睡觉，被第一位顾客叫醒。"""
    while True:
        customer_ready.acquire()  # 睡到有顾客进来
        if done.value:
            break
        with waiting.get_lock():
            waiting.value -= 1
            print(f'理发师开始剪头发，还有 {waiting.value} 人在等')
        time.sleep(0.02)
        chair_free.release()  # 请下一位


def customer(number, chairs, waiting, customer_ready, chair_free):
    time.sleep(random.uniform(0, 0.1))
    with waiting.get_lock():
        if waiting.value == chairs:
            print(f'{number} 号顾客看到店里坐满了，转身走了')
            return
        waiting.value += 1
    customer_ready.release()
    chair_free.acquire()
    print(f'{number} 号顾客剪完头发，满意地离开')


def clerk(seed, balances, locks):
    generator = random.Random(seed)
    refused = 0
    for _ in range(20):
        source, target = generator.sample(range(账户数), 2)
        if not transfer(balances, locks, source, target, generator.randint(1, 50)):
            refused += 1
    print(f'柜员 {seed} 下班了，一共拒绝了 {refused} 笔转账')


if __name__ == '__main__':
    # 第一部分：哲学家就餐
    forks = [Lock() for _ in 哲学家]
    footman = Semaphore(len(哲学家) - 1)
    guests = []
    for index, name in enumerate(哲学家):
        guests.append(Philosopher(name, forks[index], forks[(index + 1) % len(forks)], footman))
    for guest in guests:
        guest.start()
    for guest in guests:
        guest.join()
    # 第二部分：生产者和消费者
    queue = Queue(maxsize=3)
    with Manager() as manager:
        results = manager.dict()
        workers = [Process(target=producer, args=(queue, 5, 0.02 * (n + 1))) for n in range(2)]
        workers.append(Process(target=consumer, args=(queue, 2, results)))
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        print('所有产品的总和：', results['总和'])
    # 第三部分：银行转账，检查钱的总数有没有变化
    balances = [Value('i', 100) for _ in range(账户数)]
    locks = [Lock() for _ in range(账户数)]
    clerks = [Process(target=clerk, args=(seed, balances, locks)) for seed in range(3)]
    for process in clerks:
        process.start()
    for process in clerks:
        process.join()
    print('银行里的钱一共有：', sum(balance.value for balance in balances))
