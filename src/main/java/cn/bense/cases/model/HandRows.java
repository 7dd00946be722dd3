package cn.bense.cases.model;

import java.util.List;
import org.springframework.data.repository.Repository;

interface HandRows extends Repository<HandRow, Long> {

    HandRow save(HandRow row);

    List<HandRow> findByCaseNumber(String caseNumber);
}
