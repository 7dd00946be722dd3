package cn.bense;

import cn.bense.operations.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** 本色: finds street problems, dispatches them, checks the result and prices what was not done. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BenseApplication {

    /** Starts the program, or with {@code check} or {@code restore} as the first argument does only that. */
    public static void main(String[] args) {
        if (CommandLine.isMeant(args)) {
            System.exit(CommandLine.run(args));
        }
        SpringApplication.run(BenseApplication.class, args);
    }
}
