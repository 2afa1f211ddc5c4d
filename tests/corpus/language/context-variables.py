import contextvars
import threading

user = contextvars.ContextVar('user', default='nobody')
depth = contextvars.ContextVar('depth')


def fails(what, *args):
    try:
        what(*args)
    except Exception as e:
        print(type(e).__name__, str(e).split(' at ')[0])


print(user.get(), user.name, depth.get(7))
fails(depth.get)
token = user.set('ada')
inner = user.set('bob')
print(user.get(), inner.old_value, token.old_value is contextvars.Token.MISSING, token.var is user)
user.reset(inner)
print(user.get())
fails(user.reset, inner)
fails(depth.reset, token)

context = contextvars.copy_context()


def change():
    user.set('eve')
    depth.set(1)
    fails(context.run, print)
    return user.get()


print(context.run(change), user.get(), context[user], depth in context, len(context), context.get(depth))
fails(context.run, lambda: 1 / 0)
print(sorted(var.name for var in context), sorted(map(str, context.values())))
fails(lambda: context['user'])
thread = threading.Thread(target=lambda: print(user.get()))
thread.start()
thread.join()
user.reset(token)
print(user.get())
