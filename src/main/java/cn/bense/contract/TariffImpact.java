package cn.bense.contract;

import cn.bense.contract.Contracts.Tariff;
import java.util.List;

/** Told by the rooms above before a tariff version is saved: what it would have made of the last 30 days. */
public interface TariffImpact {

    List<String> ofTariff(Tariff before, Tariff wanted);
}
