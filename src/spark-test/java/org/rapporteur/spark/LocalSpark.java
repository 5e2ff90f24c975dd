package org.rapporteur.spark;

import org.apache.spark.sql.SparkSession;

/** Spark with two cores of this process, for all tests. */
final class LocalSpark {
    static final SparkSession SESSION = SparkSession.builder()
            .master("local[2]")
            .appName("tests")
            .config("spark.ui.enabled", false)
            .config("spark.default.parallelism", 2)
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate();

    private LocalSpark() {}
}
