"""Duties as OpenFisca formulas, in a Python that has openfisca-core; run by ``bench/portfolio.py``, free of Chudun.

    python openfisca_duties.py FOLDER REPEATS

FOLDER holds ``duties.json``, each kind's duties with the lines of their formulas, and each kind's facts as ``.npz``;
the answers are put beside them, and the median times printed as JSON.
"""

import json
import sys
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.periods import YEAR
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

PERIOD = "2026"


def duty_formula(lines):
    code = compile("\n".join(lines), "duty", "exec")

    def formula(subject, period):
        names = {"np": np, "fact": lambda name: subject(plain(name), period)}
        exec(code, names)
        return np.broadcast_to(names["verdict"], subject.count).astype(np.int32)

    return formula


def plain(name):
    return "fact_" + name.replace(".", "_")


def simulation(facts, duties):
    entity = build_entity(key="subject", plural="subjects", label="subject", is_person=True)
    system = TaxBenefitSystem([entity])
    told = {"entity": entity, "definition_period": YEAR, "label": "-"}
    for name, values in facts.items():
        sort = bool if values.dtype == bool else int
        system.add_variable(type(plain(name), (Variable,), told | {"value_type": sort}))
    for name, lines in duties.items():
        system.add_variable(type(name, (Variable,), told | {"value_type": int, "formula": duty_formula(lines)}))
    made = SimulationBuilder().build_default_simulation(system, count=len(next(iter(facts.values()))))
    for name, values in facts.items():
        made.set_input(plain(name), PERIOD, values)
    return made


def main():
    folder, repeats = Path(sys.argv[1]), int(sys.argv[2])
    asked = json.loads((folder / "duties.json").read_text())
    made = {
        number: simulation(dict(np.load(folder / f"{number}.npz")), duties)
        for number, duties in asked.items()
        if duties
    }

    def calculate():
        return {number: {name: one.calculate(name, PERIOD) for name in asked[number]} for number, one in made.items()}

    answers = calculate()
    for number, found in answers.items():
        np.savez(folder / f"{number}.answers.npz", **found)
    taken = []
    for _ in range(repeats):
        for number, one in made.items():
            for name in asked[number]:
                one.delete_arrays(name)
        start = perf_counter(), process_time()
        calculate()
        taken.append((perf_counter() - start[0], process_time() - start[1]))
    wall, cpu = (median(pair[i] for pair in taken) for i in (0, 1))
    print(json.dumps({"wall": wall, "cpu": cpu}))


if __name__ == "__main__":
    main()
