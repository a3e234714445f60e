#pragma once
#include <ctime>
#include <cstdio>
#include <cstdlib>
struct ZT{ const char*n; double t=0; ZT(const char*x):n(x){} ~ZT(){ fprintf(stderr,"%-14s %.3f\n",n,t);} static double now(){ timespec s; clock_gettime(CLOCK_THREAD_CPUTIME_ID,&s); return s.tv_sec+s.tv_nsec*1e-9;} };
struct ZS{ ZT&z; double b; ZS(ZT&x):z(x),b(ZT::now()){} ~ZS(){ z.t+=ZT::now()-b;} };
#define ZZ(name) static ZT zt_##name(#name); ZS zs_##name(zt_##name)
