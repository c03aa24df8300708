package org.vademecum.server.publish;

import io.vertx.core.Future;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Stands between a caller and a store, so that tests can watch, delay and break calls. */
@FunctionalInterface
public interface Hook {

  /** The call itself. */
  interface Call {
    Future<?> run();
  }

  /** Handles a call: runs it, or not, or loses its reply. */
  Future<?> handle(String method, Object[] arguments, Call call);

  /** A store whose calls go through a hook. */
  static <T> T around(Class<T> store, T real, Hook hook) {
    return store.cast(
        Proxy.newProxyInstance(
            store.getClassLoader(),
            new Class<?>[] {store},
            (proxy, method, arguments) ->
                hook.handle(method.getName(), arguments, () -> invoke(real, method, arguments))));
  }

  private static Future<?> invoke(Object real, Method method, Object[] arguments) {
    try {
      return (Future<?>) method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      return Future.failedFuture(e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
