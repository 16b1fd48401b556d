package dev.verbatim;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// Lets several do something at the same moment.
final class Together {

    private Together() {}

    /// What each of them came to, in their order.
    static <T> List<T> run(List<? extends Callable<T>> tasks) throws Exception {
        try (var executor = Executors.newFixedThreadPool(tasks.size())) {
            var start = new CountDownLatch(tasks.size());
            var waiting = tasks.stream()
                    .map(task -> (Callable<T>) () -> {
                        start.countDown();
                        start.await();
                        return task.call();
                    })
                    .toList();
            var results = new ArrayList<T>();
            for (var result : executor.invokeAll(waiting)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
