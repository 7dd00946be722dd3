package cn.bense;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** 本色: finds street problems, dispatches them, checks the result and prices what was not done. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BenseApplication {

    public static void main(String[] args) {
        SpringApplication.run(BenseApplication.class, args);
    }
}
