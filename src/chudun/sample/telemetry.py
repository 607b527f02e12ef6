"""Vehicle telemetry (车辆遥测): tracks of some vehicles around Wuhan."""

import numpy as np
import pyarrow as pa

from chudun.sample.population import Fleet
from chudun.sample.tables import NOBODY, Column, Table, of

POINTS = 24
CENTRE = (114.30, 30.59)
START = np.datetime64("2026-10-01T06:00:00")


def telemetry(rng: np.random.Generator, fleet: Fleet) -> Table:
    """``POINTS`` points a vehicle, ten seconds apart, for 5 in 100 vehicles sold and all test vehicles.

    Longitude and latitude in degrees (WGS 84), speed in km/h, state of charge in per cent.
    """
    sold = rng.choice(len(fleet.owners), max(5, len(fleet.owners) // 20), replace=False)
    vins = pa.concat_arrays([of(fleet.vins, sold), fleet.test_vehicles])
    tests = np.full(len(fleet.test_vehicles), NOBODY)
    owners = np.repeat(np.concatenate([fleet.owners[sold], tests]), POINTS)
    vehicles, rows = len(vins), len(owners)
    starts = START + rng.integers(0, 30 * 86_400, vehicles)
    moments = np.repeat(starts, POINTS) + np.tile(np.arange(POINTS) * 10, vehicles)
    columns = (
        Column("vin", "vin", vins.take(pa.array(np.repeat(np.arange(vehicles), POINTS))), owners),
        Column("ts", "none", pa.array(moments)),
        Column("lon", "position", _walk(rng, vehicles, CENTRE[0]), owners),
        Column("lat", "position", _walk(rng, vehicles, CENTRE[1]), owners),
        Column("speed", "none", pa.array(np.round(rng.gamma(4, 11, rows), 1))),
        Column("soc", "none", pa.array(rng.integers(8, 101, rows).astype(np.int16))),
    )
    return Table("telemetry", "telemetry", columns, {"company_test_vehicle": len(tests) * POINTS})


def _walk(rng: np.random.Generator, vehicles: int, centre: float) -> pa.Array:
    starts = centre + rng.normal(0, 0.12, (vehicles, 1))
    steps = rng.normal(0, 0.0008, (vehicles, POINTS)).cumsum(axis=1)
    return pa.array(np.round(starts + steps, 6).ravel())
