package cn.bense;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 本色: finds street problems, dispatches them, checks the result and prices what was not done. */
@SpringBootApplication
public class BenseApplication {

    public static void main(String[] args) {
        SpringApplication.run(BenseApplication.class, args);
    }
}
