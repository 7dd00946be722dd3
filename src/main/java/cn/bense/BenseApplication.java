package cn.bense;

import cn.bense.operations.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** 本色: finds street problems, dispatches them, checks the result and prices what was not done. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BenseApplication {

    /** Starts the program; with {@code check} among the arguments only the checker runs and its verdict is the exit code. */
    public static void main(String[] args) {
        if (CommandLine.asksForCheck(args)) {
            System.exit(CommandLine.check(args));
        }
        SpringApplication.run(BenseApplication.class, args);
    }
}
