package cn.bense.cases.web;

import java.util.List;

/** Where a process stands, with its drawing (BPMN XML); called processes in the same shape. */
record ProcessJson(
        String definition,
        int version,
        String businessKey,
        List<String> active,
        List<String> passed,
        String diagram,
        List<ProcessJson> calls) {}
