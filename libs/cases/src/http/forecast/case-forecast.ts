import { Injectable } from '@nestjs/common';
import { PolicyForecast, type ForecastSample } from '@zhuoluo/regulation/http';
import { courseOf } from '../../rules/forecast/course.ts';
import { untouched } from '../../rules/forecast/untouched.ts';

/** Tells the regulation what its cases would make of a policy. */
@Injectable()
export class CaseForecast extends PolicyForecast {
  course(sample: ForecastSample) {
    const told = untouched(sample);
    return { ending: told.ending, steps: courseOf(told) };
  }
}
