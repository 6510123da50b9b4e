package org.tradewind.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/**
 * A bot as queues: questions come by chance, any free worker of any process makes the answer, and all answers leave one
 * by one through the outlet that Telegram allows one bot. Seconds throughout.
 *
 * @param workers answers that are made at a time, in all processes together
 * @param making how long one takes to make
 * @param outlet messages a second that may leave
 */
record Outlet(int workers, double making, double outlet) {

    /** What came of a run. */
    record Waits(List<Double> sorted) {
        /** The wait below which this part of all lie. */
        double at(double part) {
            return sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size()));
        }

        double mean() {
            return sorted.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }
    }

    /** How long answers are on their way, from the question to leaving, at a rate of questions a second. */
    Waits ask(double rate, int questions, RandomGenerator random) {
        PriorityQueue<Double> free = new PriorityQueue<>(Collections.nCopies(workers, 0.0));
        PriorityQueue<double[]> made = new PriorityQueue<>((one, other) -> Double.compare(one[1], other[1]));
        double now = 0;
        for (int i = 0; i < questions; i++) {
            now += -Math.log(1 - random.nextDouble()) / rate;
            double begun = Math.max(now, free.remove());
            free.add(begun + making);
            made.add(new double[] {now, begun + making});
        }
        List<Double> waits = new ArrayList<>();
        double open = 0;
        while (!made.isEmpty()) {
            double[] answer = made.remove();
            double leaves = Math.max(answer[1], open);
            open = leaves + 1 / outlet;
            waits.add(leaves - answer[0]);
        }
        Collections.sort(waits);
        return new Waits(List.copyOf(waits));
    }
}
